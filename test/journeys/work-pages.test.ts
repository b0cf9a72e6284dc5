import { describe, expect, inject, it } from 'vitest';
import { langs } from '../../src/kernel/lang.ts';
import { faultsOfHeadings, faultsOfHtml } from '../pages/html.ts';
import { faultsInAllLooks, overAll } from './axe.ts';
import { openBrowser } from './browser.ts';
import { faultsOfTabbing, goTo } from './focus.ts';
import { openAs } from './signed-in.ts';
import { workPages } from './work-addresses.ts';

const browser = await openBrowser();
const officer = 'project officer, Nyíregyháza';
const found = {
  [officer]: await workPages(officer, ['/en/better/work', '/en/account/profile', '/en/account/sign-in', '/en/account/sign-out', '/en/account/link?token=x']),
  coordinator: await workPages('coordinator', ['/en/better/work/people', '/en/better/work/people/invite', '/en/better/work/overview']),
  administrator: await workPages('administrator', ['/en/account/projects', '/en/account/outbox', '/en/account/invitation?token=x']),
};
/** Of the coordinator only what the officer has not. */
const chosen = Object.entries(found).flatMap(([who, { types }]) => {
  const own = types.filter((path) => who === officer || !/work\/(?!people|overview)/.test(path));
  return own.map((path) => ({ who, path }));
});
const read = Object.values(found).flatMap((each) => each.read);

it('H-36 the workspace and the account are valid HTML, with one h1 and headings in order', () => {
  expect(found[officer].read.length).toBeGreaterThan(60);
  expect(read.flatMap(({ path, html }) => [...faultsOfHtml(html), ...faultsOfHeadings(html)].map((fault) => `${path}: ${fault}`))).toEqual([]);
  expect(read.filter(({ path }) => path.includes(' answers ')).map(({ path }) => path)).toEqual([]);
});

/** Each address in one language; all five have their turn. */
const looks = chosen.map(({ who, path }, n) => ({ who, path: path.replace('/en/', `/${langs[n % langs.length] ?? 'en'}/`) }));

describe.each(Object.keys(found))('for the %s', (who) => {
  it('H-36 axe finds nothing on any type of page of the workspace, light and dark, wide and narrow', async () => {
    const own = looks.filter((each) => each.who === who).map(({ path }) => path);
    const cookies = (inject('demoSessions')[who] ?? []).map((cookie) => ({ ...cookie }));
    const faults = await overAll(browser, own, async (page, address) => {
      await page.context().addCookies(cookies);
      await page.goto(address);
      return faultsInAllLooks(page, 'page');
    });
    expect(faults).toEqual([]);
  });
});

it('H-37 with the keyboard alone an officer records a need, and every control is reached and seen', async () => {
  const { page, takeComplaints } = await openAs(browser, officer);
  await page.goto('/en/better/work');
  for (const [link, address] of [['.work-nav-wide a[href$="/work/needs"]', '**/work/needs'], ['main a[href$="/work/needs/new"]', '**/work/needs/new']] as const) {
    expect((await goTo(page, link)).faults).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(address);
  }
  await goTo(page, '#f-title');
  await page.keyboard.type('Recorded without a mouse');
  await goTo(page, 'main form button');
  await page.keyboard.press('Enter');
  await page.waitForURL(/work\/needs\/[0-9a-f-]{36}/);
  expect(await page.locator('h1').innerText()).toBe('Recorded without a mouse');
  await goTo(page, '#f-affected');
  await page.keyboard.type('Those who cannot use one');
  await page.locator('.save-state[data-state=saved]').waitFor();
  await page.goto(page.url());
  expect(await faultsOfTabbing(page)).toEqual([]);
  expect(takeComplaints()).toEqual([]);
  await page.context().close();
});
