import { describe, expect, inject, it } from 'vitest';
import { type Lang, langs } from '../../src/kernel/lang.ts';
import { onePerType } from './addresses.ts';
import { faultsInAllLooks, type Kind, overAll } from './axe.ts';
import { openBrowser } from './browser.ts';

const browser = await openBrowser();
const types = await onePerType();
const examples = await exampleAddresses();

describe.each(langs)('axe in %s', (lang) => {
  it('H-27 finds nothing on any page type, light and dark, wide and narrow', async () => {
    expect(types.length).toBeGreaterThanOrEqual(15);
    expect(await check(types.map((below) => `/${lang}/better${below}`), lang, 'page')).toEqual([]);
  });
});

// each language takes its share of the examples, so that all are seen, and every language is
describe.each(langs.map((lang, n) => ({ lang, share: examples.filter((_, index) => index % langs.length === n) })))('axe in $lang', ({ lang, share }) => {
  it('H-27 finds nothing in the examples, light and dark, wide and narrow', async () => {
    expect(share.length).toBeGreaterThan(4);
    expect(await check(share, lang, 'examples')).toEqual([]);
  });
});

function check(addresses: readonly string[], lang: Lang, kind: Kind): Promise<readonly string[]> {
  return overAll(browser, addresses, async (page, address) => {
    await page.setExtraHTTPHeaders({ 'Accept-Language': lang });
    const answer = await page.goto(address);
    const right = answer?.status() === 200 && (await page.locator('html').getAttribute('lang')) === lang;
    return [...(right ? [] : [`answers ${answer?.status() ?? 'nothing'}, or in another language`]), ...(await faultsInAllLooks(page, kind))];
  });
}

/** Addresses of the design system's pages, one per component or page view. */
async function exampleAddresses(): Promise<readonly string[]> {
  const index = await (await fetch(`${inject('origin')}/design`)).text();
  return [...new Set([...index.matchAll(/href="(\/design\/[^"]+)"/g)].map((found) => found[1] ?? ''))];
}
