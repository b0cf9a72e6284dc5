import type { CDPSession, Page } from 'playwright-core';
import decodeQr from 'qr/decode.js';
import sharp from 'sharp';
import { afterAll, expect, inject, it } from 'vitest';
import { totp } from '../../authenticator.ts';
import { openBrowser, openPage } from '../browser.ts';
import { openAs, send } from '../signed-in.ts';
import { mailedLink, signInByMail } from './letter.ts';

const browser = await openBrowser();
const administrator = (await openAs(browser, 'administrator')).page;
const email = 'stakeholder.gavle@example.org';
const add = '[data-passkey=register] button';
const signIn = '[data-passkey=sign-in] button';

afterAll(() => administrator.context().close());

/** A telephone that keeps passkeys and knows its holder, as WebAuthn Level 3, 11 lets tests have one. */
async function authenticatorOf(page: Page): Promise<{ readonly cdp: CDPSession; readonly authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const;
  return { cdp, ...(await cdp.send('WebAuthn.addVirtualAuthenticator', { options })) };
}

const passkeys = (page: Page) => page.locator('main section', { has: page.locator('[data-passkey=register]') }).locator('.row-list li');
const said = (page: Page) => page.locator('[data-passkey-says]:visible').innerText();

async function signOut(page: Page): Promise<void> {
  await page.goto('/en/account/sign-out');
  await send(page, 'main form button');
}

async function signInByPasskey(page: Page, next = ''): Promise<void> {
  await page.goto(`/en/account/sign-in${next === '' ? '' : `?next=${encodeURIComponent(next)}`}`);
  await page.locator(signIn).click();
  await page.waitForURL(next === '' ? '**/account/projects' : `**${next}`);
}

it('SI-11 a passkey is added with a name, signs in, is refused where it is known already or its holder is not, and is removed', async () => {
  const { page, takeComplaints } = await openPage(browser);
  const { cdp, authenticatorId } = await authenticatorOf(page);
  await signInByMail(page, administrator, email);
  await page.goto('/en/account/security');
  await page.fill('#passkey-name', 'Office <b>laptop</b>');
  await page.locator(add).click();
  await page.waitForURL('**/security?said=done');
  expect((await passkeys(page).allInnerTexts()).join()).toMatch(/Office <b>laptop<\/b>\s+added on \d/);
  expect((await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }]);
  await page.locator(add).click();
  await page.locator('[data-passkey-says=known]').waitFor();
  expect(await page.locator(add).isEnabled()).toBe(true);

  await signOut(page);
  await signInByPasskey(page);
  expect(await page.locator('.work-person').innerText()).toContain('Gävle');
  await signOut(page);
  await signInByPasskey(page, '/en/better/work');
  expect(takeComplaints()).toEqual([]);

  await signOut(page);
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await page.goto('/en/account/sign-in');
  await page.locator(signIn).click();
  await page.locator('[data-passkey-says=cancelled]').waitFor();
  expect(await said(page)).toContain('not signed in');
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });

  await signInByPasskey(page);
  await page.goto('/en/account/security');
  await send(page, '.row-list button[value=remove-passkey]');
  expect(await passkeys(page).count()).toBe(0);
  await signOut(page);
  takeComplaints();
  await page.goto('/en/account/sign-in');
  await page.locator(signIn).click();
  await page.locator('[data-passkey-says=failed]').waitFor();
  expect(new URL(page.url()).pathname).toBe('/en/account/sign-in');
  await page.context().close();
});

it('SI-09 the QR code on the screen is read by an app; a link then asks for its code, a passkey does not', async () => {
  const { page, takeComplaints } = await openPage(browser, { colorScheme: 'dark' });
  await authenticatorOf(page);
  await signInByMail(page, administrator, email);
  await page.goto('/en/account/security');
  await page.locator(add).click();
  await page.waitForURL('**/security?said=done');
  await send(page, 'button[value=start-totp]');
  const picture = sharp(await page.getByRole('img', { name: 'QR code' }).screenshot()).ensureAlpha();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const scanned = new URL(decodeQr({ width: info.width, height: info.height, data }));
  const key = scanned.searchParams.get('secret') ?? '';
  expect([scanned.protocol, scanned.searchParams.get('issuer')]).toEqual(['otpauth:', 'BETTER']);
  expect((await page.locator('.fact-list code').innerText()).replaceAll(' ', '')).toBe(key);
  const backup = await page.locator('.code-list code').allInnerTexts();
  await page.fill('#code', totp(key, Date.now()));
  await send(page, 'button[value=confirm-totp]');
  await page.locator('button[value=stop-totp]').waitFor();

  await signOut(page);
  await signInByPasskey(page);
  await signOut(page);
  await page.goto(await mailedLink(page, administrator, email));
  await send(page, 'main form button');
  expect(new URL(page.url()).pathname).toBe('/sv/account/second-factor');
  expect(takeComplaints()).toEqual([]);
  await page.fill('#code', backup[0] ?? '');
  await send(page, 'main form button');
  expect(new URL(page.url()).pathname).toBe('/sv/account/projects');
  await page.goto('/en/account/security');
  for (const button of ['stop-totp', 'remove-passkey']) await send(page, `button[value=${button}]`);
  await page.locator('button[value=start-totp]').waitFor();
  await page.context().close();
});

it('SI-11 without script, and where the address is a number, the page says so and offers the link', async () => {
  const plain = await openAs(browser, 'stakeholder group member, Gävle', { javaScriptEnabled: false });
  for (const [path, controls] of [['/en/account/sign-in', signIn], ['/en/account/security', add]] as const) {
    await plain.page.goto(path);
    expect(await said(plain.page)).toContain('script');
    expect(await plain.page.locator(controls).isVisible()).toBe(false);
  }
  await plain.page.goto('/en/account/sign-in');
  expect(await plain.page.locator('button[value=link]').isVisible()).toBe(true);
  await plain.page.context().close();
  const { page } = await openPage(browser, { baseURL: inject('origin').replace('localhost', '127.0.0.1') });
  await page.goto('/en/account/sign-in');
  expect(await said(page)).toContain('a secure address with a name');
  expect(await page.locator(signIn).isVisible()).toBe(false);
  await page.context().close();
});
