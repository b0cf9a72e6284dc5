import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { openPage, type OpenPage } from './browser.ts';

/** A page in a browser of its own, signed in as one of the demo's people: `coordinator`, `project officer, Nyíregyháza`. */
export async function openAs(browser: Browser, who: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const cookies = inject('demoSessions')[who];
  if (cookies === undefined) throw new Error(`The demo has no ${who}.`);
  const opened = await openPage(browser, options);
  await opened.page.context().addCookies(cookies.map((cookie) => ({ ...cookie })));
  return opened;
}

/** Presses a button that sends a form, and waits for the page it leads to. */
export async function send(page: Page, selector: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST' && response.request().isNavigationRequest());
  await page.locator(selector).click();
  await answered;
  await page.waitForLoadState();
}

/** Fills the controls of the form in the content: a text into fields, the option with that word in lists, a tick where it is true. */
export async function fill(page: Page, values: Readonly<Record<string, string | true | RegExp>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = page.locator(`main form [name="${name}"]:not([type=hidden])`);
    if (value === true) await control.first().check();
    else if (value instanceof RegExp) await choose(page, name, value);
    else if ((await control.evaluate((element) => element.tagName)) === 'SELECT') await control.selectOption(value);
    else await control.fill(value);
  }
}

/** Chooses by the words a person reads: in a list, or among boxes to tick. */
async function choose(page: Page, name: string, words: RegExp): Promise<void> {
  const select = page.locator(`main form select[name="${name}"]`);
  if ((await select.count()) === 0) return page.locator('main form label', { hasText: words }).locator(`input[name="${name}"]`).first().check();
  const label = await select.locator('option', { hasText: words }).first().textContent();
  await select.selectOption({ label: label ?? '' });
}
