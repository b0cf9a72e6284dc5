import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';

/** A browser for one test file. */
export async function openBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'];
  const browser = await chromium.launch({ executablePath: inject('chromium'), args });
  afterAll(() => browser.close());
  return browser;
}

export interface OpenPage {
  readonly page: Page;
  /** What went wrong since it was asked last. */
  readonly takeComplaints: () => readonly string[];
}

/** A page in a context of its own; it keeps script errors, console errors, policy violations and answers of 400 or more. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ baseURL: inject('origin'), ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(inject('origin')) && !request.url().startsWith('data:')) complaints.push(`asks elsewhere: ${request.url()}`);
  });
  return { page, takeComplaints: () => complaints.splice(0) };
}
