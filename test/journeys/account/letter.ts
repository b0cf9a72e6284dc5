import type { Page } from 'playwright-core';
import { send } from '../signed-in.ts';

/** Asks for a link by mail; without a mail server the letter waits where the administrator reads it. Returns the address in it. */
export async function mailedLink(page: Page, administrator: Page, email: string): Promise<string> {
  await page.goto('/en/account/sign-in');
  await page.fill('#email', email);
  await send(page, 'button[value=link]');
  await page.locator('.notice.is-info').waitFor();
  await administrator.goto('/en/account/outbox');
  const letter = await administrator.locator('main section', { hasText: email }).locator('pre').first().innerText();
  const link = /http\S+link\?token=\S+/.exec(letter)?.[0];
  if (link === undefined) throw new Error(`The letter has no link: ${letter}`);
  return link;
}

/** Signs in with a link of a mail, in a browser of its own session: those of the demo's people are shared with other tests, and are not signed out. */
export async function signInByMail(page: Page, administrator: Page, email: string): Promise<void> {
  await page.goto(await mailedLink(page, administrator, email));
  await send(page, 'main form button');
}
