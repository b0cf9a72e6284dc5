import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { openPage } from './browser.ts';

const script = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and the good habits beside it; the size of targets is not in axe's default set. */
const whole: RunOptions = { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'], preload: false };

/** A page of examples holds several pages' worth of headings and landmarks: only WCAG's own rules fit it. */
const examplesOnly: RunOptions = { ...whole, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };

/** A page that was whole in the light scheme can only differ in contrast in the dark one. */
const contrastOnly: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'], preload: false };

/** What is on a page: one page of the site, or examples side by side. */
export type Kind = 'page' | 'examples';

interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
  /** What axe looks for; nothing where only sideways scrolling can differ. */
  readonly options: RunOptions | undefined;
}

/** A page is seen whole on a screen and on a phone; colours do not depend on the width, so the dark scheme is measured once. */
const looks: Readonly<Record<Kind, readonly Look[]>> = {
  page: [
    { colorScheme: 'light', width: 1280, options: whole },
    { colorScheme: 'light', width: 320, options: whole },
    { colorScheme: 'dark', width: 1280, options: contrastOnly },
  ],
  examples: [
    { colorScheme: 'light', width: 1280, options: examplesOnly },
    { colorScheme: 'light', width: 320, options: undefined },
    { colorScheme: 'dark', width: 1280, options: contrastOnly },
  ],
};

/** Puts axe into the open page. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(script);
}

/** What axe finds on the open page, light, on a screen of 1280 pixels. */
export async function wholeFaults(page: Page): Promise<readonly string[]> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(settled);
  return axeFaults(page, whole);
}

/** What axe finds on the open page in light and dark, wide and narrow, and whether anything scrolls sideways. */
export async function faultsInAllLooks(page: Page, kind: Kind): Promise<readonly string[]> {
  await loadAxe(page);
  const faults: string[] = [];
  for (const { colorScheme, width, options } of looks[kind]) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(settled);
    const found = [...(options === undefined ? [] : await axeFaults(page, options)), ...(await sideways(page))];
    faults.push(...found.map((fault) => `${colorScheme}, ${width}: ${fault}`));
  }
  return faults;
}

/** Colours that change with a transition are measured when they have arrived. */
async function settled(): Promise<void> {
  await Promise.allSettled([document.fonts.ready, ...document.getAnimations().map((each) => each.finished)]);
}

function axeFaults(page: Page, options: RunOptions): Promise<readonly string[]> {
  return page.evaluate(async (given) => {
    // axe puts itself into the window
    const { axe } = globalThis as unknown as { axe: { run: (document: Document, options: unknown) => Promise<AxeResults> } };
    const found = await axe.run(document, given);
    return found.violations.map((each) => `${each.id}: ${each.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' · ')} (${each.nodes.length})`);
  }, options);
}

/** Whether the open page is wider than its window. */
export async function sideways(page: Page): Promise<readonly string[]> {
  const { width, wide } = await page.evaluate(() => ({ width: document.documentElement.clientWidth, wide: document.documentElement.scrollWidth }));
  return wide > width ? [`scrolls sideways: ${wide} of ${width} pixels`] : [];
}

/** Looks at all addresses with two pages at once; what the pages complain about meanwhile belongs to the findings. */
export async function overAll(browser: Browser, addresses: readonly string[], look: (page: Page, address: string) => Promise<readonly string[]>): Promise<readonly string[]> {
  const waiting = [...addresses];
  const faults: string[] = [];
  const worker = async () => {
    const { page, takeComplaints } = await openPage(browser);
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const found = [...(await look(page, address)), ...takeComplaints()];
      faults.push(...found.map((fault) => `${address ?? ''} ${fault}`));
    }
    await page.context().close();
  };
  await Promise.all([worker(), worker()]);
  return faults.toSorted();
}
