import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { langs } from '../../src/kernel/lang.ts';
import { openBrowser, openPage } from './browser.ts';

const browser = await openBrowser();

/** Follows the first link in the content to an address that fits. */
async function follow(page: Page, pattern: RegExp): Promise<void> {
  const hrefs = await page.locator('main a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const href = hrefs.find((each) => pattern.test(each));
  if (href === undefined) throw new Error(`${page.url()} has no link to ${String(pattern)}`);
  await page.locator(`main a[href="${href}"]`).first().click();
  await page.waitForURL((url) => pattern.test(url.pathname));
}

const address = (below: string) => new RegExp(`^/en/better/${below}$`);

describe.each([{ scripts: 'with scripts', javaScriptEnabled: true }, { scripts: 'without scripts', javaScriptEnabled: false }])('a reader $scripts', ({ javaScriptEnabled }) => {
  it('H-26 follows the chain from the home page to the results', async () => {
    const { page, takeComplaints } = await openPage(browser, { javaScriptEnabled });
    await page.goto('/en/better');
    await page.locator('header a[href="/en/better/chain"], nav a[href="/en/better/chain"]').first().click();
    await page.waitForURL('**/en/better/chain');
    await follow(page, address('transfers/[^/]+'));
    await followFirstThatLeadsTo(page, address('practices/[^/]+'));
    await follow(page, address('practices/[^/]+'));
    await follow(page, address('cities/[^/]+'));
    await follow(page, address('plans/[^/]+'));
    await follow(page, address('plans/[^/]+/actions/[^/]+'));
    await page.locator('nav a[href="/en/better/results"]').first().click();
    await page.waitForURL('**/en/better/results');
    expect(await page.locator('h1').count()).toBe(1);
    expect(takeComplaints()).toEqual([]);
  });

  it('H-26 reads one page in five languages and stays on it', async () => {
    const { page, takeComplaints } = await openPage(browser, { javaScriptEnabled });
    await page.goto('/en/better/practices');
    for (const lang of langs) {
      await page.locator(`a[hreflang="${lang}"], a[lang="${lang}"]`).first().click();
      await page.waitForURL(`**/${lang}/better/practices`);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    }
    expect(takeComplaints()).toEqual([]);
  });

  it('H-26 filters the chain by links and finds back', async () => {
    const { page, takeComplaints } = await openPage(browser, { javaScriptEnabled });
    await page.goto('/en/better/chain');
    const all = await page.locator('main').innerText();
    await page.locator('main a[href*="/en/better/chain?"]').first().click();
    await page.waitForURL(/chain\?/);
    expect(await page.locator('main').innerText()).not.toBe(all);
    await page.goBack();
    expect(await page.locator('main').innerText()).toBe(all);
    expect(takeComplaints()).toEqual([]);
  });

  it('H-26 searches, and opens what was found', async () => {
    const { page, takeComplaints } = await openPage(browser, { javaScriptEnabled });
    await page.goto('/en/better/search');
    await page.locator('main input[name="q"]').fill('food');
    await page.locator('main input[name="q"]').press('Enter');
    await page.waitForURL(/search\?q=food/);
    await follow(page, /^\/en\/better\/(practices|transfers|events|plans|news|cities)\/.+/);
    expect(await page.locator('h1').count()).toBe(1);
    expect(takeComplaints()).toEqual([]);
  });

  it('H-26 gets to the content with two keys', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled });
    await page.goto('/en/better');
    await page.keyboard.press('Tab');
    const skip = page.locator('a:focus');
    expect(await skip.getAttribute('href')).toMatch(/^#/);
    expect((await skip.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#/);
  });
});

/** Not every transfer names its practice: goes on from the list until one does. */
async function followFirstThatLeadsTo(page: Page, pattern: RegExp): Promise<void> {
  const leads = async () => (await page.locator('main a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))).some((href) => pattern.test(href));
  if (await leads()) return;
  await page.goto('/en/better/chain');
  const transfers = await page.locator('main a[href*="/transfers/"]').evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
  for (const transfer of transfers) {
    await page.goto(transfer);
    if (await leads()) return;
  }
  throw new Error(`No transfer leads to ${String(pattern)}`);
}
