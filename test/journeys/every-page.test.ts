import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { langs } from '../../src/kernel/lang.ts';
import { everyAddress, onePerType } from './addresses.ts';
import { loadAxe, overAll, wholeFaults } from './axe.ts';
import { openBrowser } from './browser.ts';

const browser = await openBrowser();
const seenInAllLooks = new Set(await onePerType());
const rest = (await everyAddress()).filter((below) => !seenInAllLooks.has(below));
const records = rest.filter((below) => !below.includes('?'));
const filtered = rest.filter((below) => below.includes('?'));

// a filter shows parts of one list: each language takes its share of the filters
describe.each(langs.map((lang, n) => ({ lang, below: [...records, ...filtered.filter((_, index) => index % langs.length === n)] })))('axe in $lang', ({ lang, below }) => {
  it('H-28 finds nothing on any other page', async () => {
    expect(below.length).toBeGreaterThanOrEqual(80);
    const addresses = below.map((each) => `/${lang}/better${each}`);
    expect(await overAll(browser, addresses, async (page, address) => [...(await show(page, address, lang)), ...(await wholeFaults(page))])).toEqual([]);
  });
});

/** Writes the answer of an address into the open page: axe stays there, warm, and looks in less than half the time. */
async function show(page: Page, address: string, lang: string): Promise<readonly string[]> {
  if (page.url() === 'about:blank') {
    await page.goto(address);
    await loadAxe(page);
  }
  const answer = await fetch(`${inject('origin')}${address}`);
  const html = await answer.text();
  await page.setContent(html);
  const right = answer.status === 200 && (await page.locator('html').getAttribute('lang')) === lang;
  return right ? [] : [`answers ${answer.status}, or in another language`];
}
