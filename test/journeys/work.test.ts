import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { everyAddress } from './addresses.ts';
import { openBrowser, openPage } from './browser.ts';
import { accept, invite, publish, type Run, workAlongTheChain } from './officer.ts';
import { openAs } from './signed-in.ts';

const browser = await openBrowser();

const runOf = (lang: Run['lang'], scripts: boolean): Run => ({ lang, scripts, mark: `j${lang}${scripts ? 'script' : 'plain'}` });
const runs = [runOf('hu', true), runOf('hu', false), runOf('en', true), runOf('en', false)];

describe.each(runs)('a new officer of Nyíregyháza, in $lang, scripts: $scripts', (run) => {
  it('H-35 is invited and works along the chain; the coordinator sees it, and everybody what was published and nothing else', async () => {
    const options = { javaScriptEnabled: run.scripts };
    const coordinator = await openAs(browser, 'coordinator', options);
    const administrator = await openAs(browser, 'administrator', options);
    const officer = await openPage(browser, options);
    const before = await lineOfNyiregyhaza(coordinator.page, run);
    await accept(officer.page, await invite(coordinator, administrator, run), run);
    const { need, visit, transfer, action, report, observation } = await workAlongTheChain(officer.page, run);

    const after = await lineOfNyiregyhaza(coordinator.page, run);
    const [needs, practices, seen] = after.map((cell, n) => cell !== before[n]);
    expect({ needs, practices, seen }).toEqual({ needs: true, practices: false, seen: true });

    expect(await publicWords(run)).toEqual([]);
    for (const each of [need, visit, transfer]) await publish(officer.page, each);
    const chain = ['Igény', 'Érintettek', 'Látogatás', 'Átvétel', 'Röviden'];
    expect(await publicWords(run)).toEqual(chain.toSorted());
    for (const each of [action, report]) await publish(officer.page, each);
    expect(await publicWords(run)).toEqual([...chain, 'Intézkedés', 'Teendők', 'Jelentés'].toSorted());
    // what was seen stays with the people of the project: there is nothing to publish it with
    await officer.page.goto(observation);
    expect(await officer.page.locator('.state-line form').count()).toBe(0);

    expect([coordinator, administrator, officer].flatMap(({ takeComplaints }) => takeComplaints())).toEqual([]);
    for (const { page } of [coordinator, administrator, officer]) await page.context().close();
  });
});

/** The cells of the matrix that tell of Nyíregyháza. */
async function lineOfNyiregyhaza(page: Page, { lang }: Run): Promise<readonly string[]> {
  await page.goto(`/${lang}/better/work/overview`);
  return page.locator('main table tr', { hasText: 'Nyíregyháza' }).first().locator('td').allInnerTexts();
}

/** What stands on public pages of what a run wrote: the word before its mark. Every page that links lead to is read, the search and the sitemap. */
async function publicWords({ mark }: Run): Promise<readonly string[]> {
  const words = new Set<string>();
  const pages = [...(await everyAddress()).map((below) => `/en/better${below}`), `/hu/better/search?q=${mark}`, '/sitemap.xml'];
  for (const page of pages) {
    const text = await (await fetch(`${inject('origin')}${page}`)).text();
    for (const [, word = ''] of text.matchAll(new RegExp(`(\\p{L}+) ${mark}`, 'gu'))) words.add(word);
  }
  return [...words].toSorted();
}
