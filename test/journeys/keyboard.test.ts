import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { onePerType, pictures } from './addresses.ts';
import { overAll } from './axe.ts';
import { openBrowser, openPage } from './browser.ts';
import { faultsOfTabbing, goTo } from './focus.ts';

const browser = await openBrowser();
const addresses = [...(await onePerType()), ...pictures].map((below) => `/en/better${below}`);

describe('with the keyboard alone', () => {
  it.each([{ width: 1280, height: 900 }, { width: 320, height: 256 }])('H-29 all of every page type is reached, seen and left again at $width × $height', async (size) => {
    const faults = await overAll(browser, addresses, async (page, address) => {
      await page.setViewportSize(size);
      await page.goto(address);
      return faultsOfTabbing(page);
    });
    expect(faults).toEqual([]);
  });

  it('H-29 a reader gets from the home page to a transfer and its practice', () =>
    reading(async (page) => {
      await enter(page, 'nav a[href="/en/better/chain"]', '**/en/better/chain');
      await enter(page, 'main a[href*="/transfers/"]', '**/en/better/transfers/*');
      expect(await page.locator('h1').count()).toBe(1);
      await enter(page, 'main a[href*="/cities/"]', '**/en/better/cities/*');
    }));

  it('H-29 a reader skips to the content, filters the chain and takes the filter away', () =>
    reading(async (page) => {
      await enter(page, 'nav a[href="/en/better/chain"]', '**/en/better/chain');
      await enter(page, 'a.skip', '**#main');
      const all = await page.locator('main').innerText();
      await enter(page, 'main a[href*="chain?from="]', /chain\?from=/);
      expect(await page.locator('main').innerText()).not.toBe(all);
      await goTo(page, 'main a[href*="to="]');
      await goTo(page, 'main a[href$="/chain"]', 'Shift+Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/chain$/);
      expect(await page.locator('main').innerText()).toBe(all);
    }));

  it('H-29 a reader changes the language and stays on the page', () =>
    reading(async (page) => {
      await enter(page, 'nav a[href="/en/better/practices"]', '**/en/better/practices');
      await enter(page, 'a[hreflang="hu"]', '**/hu/better/practices');
      expect(await page.locator('html').getAttribute('lang')).toBe('hu');
    }));

  it('H-29 a reader searches and opens what was found', () =>
    reading(async (page) => {
      await goTo(page, 'header input[name="q"]');
      await page.keyboard.type('food');
      await page.keyboard.press('Enter');
      await page.waitForURL(/search\?q=food/);
      await goTo(page, 'main input[name="q"]');
      await enter(page, 'main a[href^="/en/better/"]:not([href*="?"])', /\/en\/better\/\w+\/.+/);
      expect(await page.locator('h1').count()).toBe(1);
    }));
});

/** A reader on the home page who has no mouse. */
async function reading(work: (page: Page) => Promise<void>): Promise<void> {
  const { page, takeComplaints } = await openPage(browser);
  await page.goto('/en/better');
  await work(page);
  expect(takeComplaints()).toEqual([]);
  await page.context().close();
}

/** Goes to a link with Tab, sees it, opens it with Enter. */
async function enter(page: Page, selector: string, address: string | RegExp): Promise<void> {
  expect((await goTo(page, selector)).faults).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL(address);
}
