import type { Page } from 'playwright-core';

/** What has the keyboard now, and how it is seen. */
export interface Focus {
  /** Its number among the elements of the page; undefined where nothing has the keyboard. */
  readonly place: number | undefined;
  readonly name: string;
  /** It is a part of a picture. */
  readonly drawn: boolean;
  /** Place of the list it stands in; -1 outside of lists. */
  readonly list: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** What is wrong with how it is seen. */
  readonly faults: readonly string[];
}

/** Tab until nothing new gets the keyboard; a page has far fewer stops than this. */
const mostStops = 400;

/** Walks through the open page with Tab, and back with Shift+Tab; what cannot be seen, comes out of order or holds the keyboard is a fault. */
export async function faultsOfTabbing(page: Page): Promise<readonly string[]> {
  const stops: Focus[] = [];
  let now = await press(page, 'Tab');
  // behind the last stop is either nothing or the first one again
  while (now.place !== undefined && now.place !== stops[0]?.place && stops.length < mostStops) {
    stops.push(now);
    now = await press(page, 'Tab');
  }
  const missed = await reachable(page);
  const never = missed.places.filter((place) => !stops.some((stop) => stop.place === place)).map((place) => `never gets the keyboard: ${missed.names[place] ?? place}`);
  const backwards = await backFrom(page, stops.length);
  return [
    ...(stops.length === mostStops ? ['the keyboard does not get out of the page'] : []),
    ...stops.flatMap((stop) => stop.faults.map((fault) => `${stop.name} ${fault}`)),
    ...stops.flatMap((stop, n) => faultsOfOrder(stops[n - 1], stop)),
    ...never,
    ...(backwards.join() === stops.map((stop) => stop.place).toReversed().join() ? [] : ['Shift+Tab does not go the same way back']),
  ];
}

/** Goes on with a key until what has the keyboard fits; true where it came there. */
export async function goTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Focus> {
  for (let n = 0; n < mostStops; n += 1) {
    const now = await press(page, key);
    if (await page.evaluate((given) => document.activeElement?.matches(given) === true, selector)) return now;
  }
  throw new Error(`${page.url()}: ${key} does not lead to ${selector}`);
}

async function press(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Focus> {
  await page.keyboard.press(key);
  return page.evaluate(focusNow);
}

/** Places of what gets the keyboard on the way back; between the ends of a page, nothing may have it. */
async function backFrom(page: Page, most: number): Promise<readonly number[]> {
  const places: number[] = [];
  for (let n = 0; n <= most && places.length < most; n += 1) {
    await page.keyboard.press('Shift+Tab');
    const place = await page.evaluate(() => [...document.querySelectorAll('body *')].indexOf(document.activeElement ?? document.body));
    if (place >= 0) places.push(place);
  }
  return places;
}

/** After one another in the document, and never up and to the left again: a second column may begin above. On a map, things lie where they are. */
function faultsOfOrder(before: Focus | undefined, now: Focus): readonly string[] {
  if (before === undefined || (before.drawn && now.drawn)) return [];
  const faults = [];
  if ((now.place ?? 0) <= (before.place ?? 0)) faults.push(`${now.name} stands before ${before.name} in the document`);
  if (now.bottom <= before.top && now.left < before.right) faults.push(`${now.name} stands above ${before.name}`);
  const sameLine = now.list === before.list && Math.abs(now.top + now.bottom - before.top - before.bottom) < 4;
  if (sameLine && now.right <= before.left) faults.push(`${now.name} stands left of ${before.name}`);
  return faults;
}

/** Links, fields and buttons that are drawn: all of them must get the keyboard. */
function reachable(page: Page): Promise<{ readonly places: readonly number[]; readonly names: Readonly<Record<number, string>> }> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('body *')];
    const drawn = all.filter((each) => each.matches('a[href], button, input:not([type=hidden]), select, textarea, summary') && each.checkVisibility());
    const places = drawn.map((each) => all.indexOf(each));
    return { places, names: Object.fromEntries(places.map((place) => [place, all[place]?.outerHTML.slice(0, 80) ?? ''])) };
  });
}

/** Runs in the page. A part of a picture has the size and the place of what it shows, and the table beside it has the same links. */
function focusNow(): Focus {
  const at = document.activeElement;
  const nothing = { place: undefined, name: '', drawn: false, list: -1, left: 0, right: 0, top: 0, bottom: 0, faults: [] };
  if (at === null || at === document.body || at === document.documentElement) return nothing;
  const drawn = at instanceof SVGElement;
  const whole = at.getBoundingClientRect();
  // a link over two lines is looked at where it begins
  const box = at.getClientRects()[0] ?? whole;
  const outside = () => box.right <= 0 || box.bottom <= 0 || box.left >= innerWidth || box.top >= innerHeight;
  const covered = () => {
    const found = document.elementFromPoint((Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2);
    return drawn ? found?.closest('svg') !== at.closest('svg') : found === null || !(at.contains(found) || found.contains(at));
  };
  const small = () => !drawn && getComputedStyle(at).display !== 'inline' && Math.min(whole.width, whole.height) < 23.5;
  const strokes = (element: Element) => [...element.children].map((each) => `${getComputedStyle(each).stroke} ${getComputedStyle(each).strokeWidth}`).join();
  const marked = () => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
    if (!drawn) return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$|transparent/.test(outlineColor);
    // its copy does not have the keyboard
    const copy = at.parentNode?.insertBefore(at.cloneNode(true), at.nextSibling);
    const differs = copy instanceof Element && strokes(copy) !== strokes(at);
    copy?.parentNode?.removeChild(copy);
    return differs;
  };
  const faults = [
    ...(marked() ? [] : ['does not show that it has the keyboard']),
    ...(outside() ? ['lies outside of the window'] : []),
    ...(covered() ? ['is covered'] : []),
    ...(small() ? [`is ${Math.round(whole.width)} × ${Math.round(whole.height)} pixels`] : []),
  ];
  const all = [...document.querySelectorAll('body *')];
  const place = all.indexOf(at);
  const list = all.findIndex((each) => each === at.closest('ul, ol, form, p'));
  const called = () => (at.textContent || at.getAttribute('aria-label') || at.id).trim().slice(0, 40);
  const name = `<${at.tagName.toLowerCase()}> ${called()}`;
  let sideways = 0;
  for (let up = at.parentElement; up !== null && up !== document.documentElement; up = up.parentElement) sideways += up.scrollLeft;
  return { place, name, drawn, list, left: box.left + sideways, right: box.right + sideways, top: box.top + scrollY, bottom: box.bottom + scrollY, faults };
}
