import type { Page } from 'playwright-core';
import { sideways } from './axe.ts';

/** The spacing a reader may set (WCAG 1.4.12). */
const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** Spaces the open page's text as a reader's own style would; the Content-Security-Policy lets no style into the page. */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, spacing);
}

/** What is lost on the open page at the size its window has: text beside it or cut off, and what stays on top of it. */
export async function lost(page: Page): Promise<readonly string[]> {
  return [...(await sideways(page)), ...(await page.evaluate(lostNow))];
}

/** Runs in the page. */
function lostNow(): readonly string[] {
  const name = (each: Element) => `<${each.tagName.toLowerCase()} class="${each.getAttribute('class') ?? ''}"> ${(each.textContent || '').trim().slice(0, 30)}`;
  // hidden on purpose, all of it; and so is what stands in it
  const forEarsAlone = (each: Element): boolean => getComputedStyle(each).clipPath === 'inset(50%)' || (each.parentElement !== null && forEarsAlone(each.parentElement));
  const all = [...document.body.querySelectorAll('*')].filter((each) => each.checkVisibility());
  const larger = (each: Element) => each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1;
  const cuts = (each: Element, style: CSSStyleDeclaration) => each instanceof HTMLElement && /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`) && larger(each);
  const says = (each: Element) => [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
  // a table scrolls inside itself
  const beside = (each: Element, box: DOMRect) => says(each) && each.closest('.table') === null && (box.right > innerWidth + 1 || box.left < -1);
  return all.filter((each) => !forEarsAlone(each)).flatMap((each) => {
    const style = getComputedStyle(each);
    const box = each.getBoundingClientRect();
    return [
      ...(cuts(each, style) ? [`cuts off ${name(each)}`] : []),
      ...(/fixed|sticky/.test(style.position) && box.height > innerHeight / 3 ? [`stays on top ${name(each)}`] : []),
      ...(beside(each, box) ? [`beside the window ${name(each)}`] : []),
    ];
  });
}
