import type { Page } from 'playwright-core';
import type { Lang } from '../../src/kernel/lang.ts';
import type { OpenPage } from './browser.ts';
import { fill, send } from './signed-in.ts';

/** Everything one run of the journey writes is marked with this, so that it is found again, and only it. */
export interface Run {
  readonly lang: Lang;
  readonly scripts: boolean;
  readonly mark: string;
}

const submit = 'main form button[type=submit]';

/** The coordinator invites; the letter waits where the administrator reads it. Returns the address in the letter. */
export async function invite({ page }: OpenPage, outbox: OpenPage, { lang, mark }: Run): Promise<string> {
  const email = `${mark}@nyiregyhaza.example`;
  await page.goto(`/${lang}/better/work/people`);
  await page.locator('main a[href$="/people/invite"]').click();
  await fill(page, { emails: email, role: 'partner-officer', partnerId: /Nyíregyháza/, lang });
  await send(page, submit);
  await page.locator('main table', { hasText: email }).waitFor();
  await outbox.page.goto(`/${lang}/account/outbox`);
  const letter = await outbox.page.locator('main section', { hasText: email }).locator('pre').innerText();
  const link = /http\S+invitation\?token=\S+/.exec(letter)?.[0];
  if (link === undefined) throw new Error(`The letter has no link: ${letter}`);
  return link;
}

/** The invited person says a name, and is in the workspace. */
export async function accept(page: Page, link: string, { lang, mark }: Run): Promise<void> {
  await page.goto(link);
  await fill(page, { personName: `Tisztviselő ${mark}`, lang });
  await send(page, submit);
  await page.locator(`main a[href="/${lang}/better/work"]`).click();
  await page.waitForURL(`**/${lang}/better/work`);
}

/** Begins a record where the navigation leads to its list. Returns the path of its page. */
async function begin(page: Page, run: Run, { desk, ...given }: { readonly desk: string; readonly values: Parameters<typeof fill>[1] }): Promise<string> {
  const list = `/${run.lang}/better/work/${desk}`;
  await page.locator(`.work-nav-wide a[href="${list}"]`).click();
  await page.waitForURL(`**${list}`);
  await page.locator(`main a[href="${list}/new"]`).first().click();
  await page.waitForURL(`**${list}/new`);
  await fill(page, given.values);
  await send(page, submit);
  const { pathname } = new URL(page.url());
  if (!/\/[0-9a-f-]{36}$/.test(pathname)) throw new Error(`${desk} was not begun: ${await page.locator('main').innerText()}`);
  return pathname;
}

/** Takes a step of the record on the page. */
async function take(page: Page, step: string, values: Parameters<typeof fill>[1] = {}): Promise<void> {
  const record = new URL(page.url()).pathname;
  await page.locator(`.record-steps a[href$="/step/${step}"]`).click();
  await page.waitForURL(`**/step/${step}`);
  await fill(page, values);
  await send(page, submit);
  if (new URL(page.url()).pathname !== record) throw new Error(`${step} was not done: ${await page.locator('main').innerText()}`);
}

/** Fills fields of the record on the page; with the script they are saved by themselves. */
async function write(page: Page, { scripts }: Run, values: Parameters<typeof fill>[1]): Promise<void> {
  await fill(page, values);
  if (scripts) await page.locator('.save-state[data-state=saved]').waitFor();
  else await send(page, '#record button[type=submit]');
}

/** Where the records of one run lie in the workspace. */
export interface Recorded {
  readonly need: string;
  readonly visit: string;
  readonly observation: string;
  readonly transfer: string;
  readonly action: string;
  readonly report: string;
}

/** From the need to the report on what was done about it. */
export async function workAlongTheChain(page: Page, run: Run): Promise<Recorded> {
  const { mark } = run;
  const need = await begin(page, run, { desk: 'needs', values: { title: `Igény ${mark}`, description: 'Egy ügy három hétig tart.' } });
  await write(page, run, { affected: `Érintettek ${mark}`, priority: 'high' });
  const practice = await findPractice(page, run);
  await take(page, 'mark-interest', { needId: new RegExp(`Igény ${mark}`), note: `Jegyzet ${mark}` });
  const title = await page.locator('h1').innerText();
  const named = new RegExp(title.slice(0, 30));
  const visit = await begin(page, run, {
    desk: 'events',
    values: { title: `Látogatás ${mark}`, kind: 'study-visit', 'when.kind': 'on', 'when.start': '2026-05-04', hostId: /Birmingham/, practiceIds: named },
  });
  const observation = await visitAndObserve(page, run, named);
  const transfer = await begin(page, run, {
    desk: 'transfers', values: { title: `Átvétel ${mark}`, summary: `Röviden ${mark}`, needId: new RegExp(mark), practiceIds: named, eventIds: new RegExp(mark) },
  });
  await take(page, 'observe', { eventId: new RegExp(mark) });
  const action = await begin(page, run, {
    desk: 'actions', values: { transferIds: new RegExp(`Átvétel ${mark}`), planId: /Nyíregyh/, title: `Intézkedés ${mark}` },
  });
  await write(page, run, { activities: `Teendők ${mark}` });
  const report = await begin(page, run, {
    desk: 'progress',
    values: {
      actionId: new RegExp(`Intézkedés ${mark}`), 'period.kind': 'within', 'period.start': '2026-01', 'period.end': '2026-06',
      status: 'in-progress', text: `Jelentés ${mark}`,
    },
  });
  await page.goto(practice);
  // the next run marks the same interest for the same city
  await take(page, 'withdraw-interest');
  return { need, visit, observation, transfer, action, report };
}

/** Birmingham's practice, found in the list of all cities. */
async function findPractice(page: Page, { lang }: Run): Promise<string> {
  const list = `/${lang}/better/work/practices`;
  await page.locator(`.work-nav-wide a[href="${list}"]`).click();
  await page.waitForURL(`**${list}`);
  await page.locator(`main a[href="${list}?whose=all"]`).click();
  await page.waitForURL('**?whose=all');
  await page.locator('main li', { hasText: 'Birmingham' }).locator(`a[href^="${list}/"]`).first().click();
  await page.waitForURL(/practices\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** The visit on the page is held, and what was seen is written down. Returns the path of the observation. */
async function visitAndObserve(page: Page, { mark }: Run, practice: RegExp): Promise<string> {
  for (const step of ['open', 'start', 'held']) await take(page, step);
  await take(page, 'observe', { partnerId: /Nyíregyháza/, practiceId: practice, works: `Láttuk ${mark}`, needId: new RegExp(mark) });
  const link = page.locator('aside a[href*="/work/observations/"]').first();
  return new URL((await link.getAttribute('href')) ?? '', page.url()).pathname;
}

/** Shows the record to everybody. */
export async function publish(page: Page, record: string): Promise<void> {
  await page.goto(record);
  await send(page, '.state-line form button');
  await page.goto(record);
  if ((await page.locator('.state-line input[name=visibility]').getAttribute('value')) !== 'project') throw new Error(`${record} was not published.`);
}
