import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBrowser, type OpenPage } from './browser.ts';
import { fill, openAs, send } from './signed-in.ts';

const browser = await openBrowser();
const who = 'project officer, Nyíregyháza';
const submit = 'main form button[type=submit]';

/** A new need of Nyíregyháza's, open on its page. */
async function newNeed(title: string, options: Parameters<typeof openAs>[2] = {}): Promise<OpenPage & { readonly path: string }> {
  const opened = await openAs(browser, who, options);
  await opened.page.goto('/en/better/work/needs/new');
  await fill(opened.page, { title });
  await send(opened.page, submit);
  return { ...opened, path: new URL(opened.page.url()).pathname };
}

const state = (page: Page) => page.locator('.save-state').getAttribute('data-state');
const settled = (page: Page, word: string) => page.locator(`.save-state[data-state=${word}]`).waitFor();
const affected = '#f-affected';

/** What the server has, read in a browser without script. */
async function kept(path: string): Promise<string> {
  const { page } = await openAs(browser, who, { javaScriptEnabled: false });
  await page.goto(path);
  const text = await page.locator(affected).inputValue();
  await page.context().close();
  return text;
}

describe('a form that saves by itself', () => {
  it('ED-09 says "not saved yet" until the server has it, and "saved" only then', async () => {
    const { page, path, takeComplaints } = await newNeed('Saved by itself');
    let arrived: (() => void) | undefined;
    const gate = new Promise<void>((resolve) => (arrived = resolve));
    await page.route(`**${path}*`, async (route) => {
      if (route.request().method() === 'POST') await gate;
      await route.continue();
    });
    await page.locator(affected).fill('Two hundred shops');
    expect(await state(page)).toBe('unsaved');
    await settled(page, 'saving');
    expect(await kept(path)).toBe('');
    arrived?.();
    await settled(page, 'saved');
    expect(await kept(path)).toBe('Two hundred shops');
    expect(takeComplaints()).toEqual([]);
    await page.context().close();
  });

  it('ED-09 keeps what is typed without a connection, over a closed window too, and sends it when it is back', async () => {
    const { page, path } = await newNeed('Typed in a tunnel');
    await page.context().setOffline(true);
    await page.locator(affected).fill('Typed in a tunnel');
    await settled(page, 'offline');
    await page.context().setOffline(false);
    await settled(page, 'saved');
    expect(await kept(path)).toBe('Typed in a tunnel');
    await page.context().setOffline(true);
    await page.locator(affected).fill('Typed before the battery died');
    await settled(page, 'offline');
    const context = page.context();
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(path);
    await settled(again, 'saved');
    expect(await again.locator(affected).inputValue()).toBe('Typed before the battery died');
    expect(await kept(path)).toBe('Typed before the battery died');
    await context.close();
  });

  it('ED-04 shows the second of two people both texts, and overwrites neither', async () => {
    const first = await newNeed('Written by two');
    const second = await openAs(browser, 'coordinator');
    await second.page.goto(first.path.replace('/en/', '/it/') + '?lang=en');
    await first.page.locator(affected).fill('The first text');
    await settled(first.page, 'saved');
    await second.page.locator(affected).fill('The second text');
    await second.page.locator('.their-text').waitFor();
    expect(await second.page.locator('[data-field=affected]').innerText()).toContain('The first text');
    expect(await second.page.locator(affected).inputValue()).toBe('The second text');
    expect(await state(second.page)).toBe('unsaved');
    expect(await kept(first.path)).toBe('The first text');
    await second.page.locator(affected).fill('The first text, and the second');
    await settled(second.page, 'saved');
    expect(await second.page.locator('.their-text').count()).toBe(0);
    expect(await kept(first.path)).toBe('The first text, and the second');
    for (const { page } of [first, second]) await page.context().close();
  });

  it('ED-04 overwrites nothing that a colleague wrote elsewhere in the record meanwhile, saved by itself or with the button', async () => {
    const first = await newNeed('Written by two, here and there');
    const second = await openAs(browser, 'coordinator');
    await second.page.goto(`${first.path}?lang=en`);
    await first.page.locator(affected).fill('The first person’s');
    await settled(first.page, 'saved');
    await second.page.locator('#f-evidence').fill('The second person’s');
    await settled(second.page, 'saved');
    await second.page.locator('#record button[type=submit]').click();
    await settled(second.page, 'saved');
    expect(await kept(first.path)).toBe('The first person’s');
    await second.page.locator(affected).fill('The second person’s, not knowing');
    await second.page.locator('.their-text').waitFor();
    // what is typed elsewhere does not take the conflict along
    const sent = second.page.waitForResponse((response) => response.request().method() === 'POST');
    await second.page.locator('#f-evidence').fill('The second person’s, again');
    expect((await sent).status()).toBe(200);
    await settled(second.page, 'unsaved');
    expect(await kept(first.path)).toBe('The first person’s');
    await second.page.locator('#record button[type=submit]').click();
    await settled(second.page, 'saved');
    expect(await kept(first.path)).toBe('The second person’s, not knowing');
    for (const { page } of [first, second]) await page.context().close();
  });

  it('ED-09 forgets its drafts when the person signs out', async () => {
    const { page } = await newNeed('Left unsaved');
    await page.context().setOffline(true);
    await page.locator(affected).fill('Nobody else should read this');
    await settled(page, 'offline');
    const drafts = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('better-draft ')).length);
    expect(await drafts()).toBe(1);
    // the form is sent, and what stands behind it fails: the session is needed by other tests
    await page.context().setOffline(false);
    await page.route('**/account/sign-out', (route) => route.fulfill({ status: 204 }));
    await page.locator('form[action$="/account/sign-out"] button').click();
    await expect.poll(drafts).toBe(0);
    await page.context().close();
  });
});

describe('a form without script', () => {
  it('ED-04 answers 409 with both texts when somebody was faster', async () => {
    const options = { javaScriptEnabled: false };
    const first = await newNeed('Written by two, plainly', options);
    const second = await openAs(browser, 'coordinator', options);
    await second.page.goto(`${first.path}?lang=en`);
    await fill(first.page, { affected: 'The first text' });
    await send(first.page, '#record button[type=submit]');
    await fill(second.page, { affected: 'The second text', evidence: 'A letter' });
    await send(second.page, '#record button[type=submit]');
    expect(second.takeComplaints().filter((each) => each.startsWith('409'))).toHaveLength(1);
    expect(await second.page.locator('[data-field=affected]').innerText()).toContain('The first text');
    expect(await second.page.locator(affected).inputValue()).toBe('The second text');
    expect(await kept(first.path)).toBe('The first text');
    await send(second.page, '#record button[type=submit]');
    expect(await kept(first.path)).toBe('The second text');
    for (const { page } of [first, second]) await page.context().close();
  });
});
