import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { noProvenance, type Provenance } from '../../src/kernel/provenance.ts';
import { written } from '../../src/kernel/text.ts';
import { recordEvent } from '../../src/modules/events/index.ts';
import { moveValueOn, recordIndicator, recordPolicyChange, recordProgress, recordValue } from '../../src/modules/monitoring/index.ts';
import { recordNeed } from '../../src/modules/needs/index.ts';
import { citiesById } from '../../src/modules/partnership/index.ts';
import { actions, plans, recordAction, recordPlan } from '../../src/modules/plans/index.ts';
import { practices, recordPractice } from '../../src/modules/practices/index.ts';
import { openTransfer, transfers } from '../../src/modules/transfers/index.ts';
import type { AnyCommand } from '../../src/platform/command/index.ts';
import { demoSite } from '../demo.ts';
import { walk } from './walk.ts';

const site = await demoSite();
const { database, runner, as, projectId } = site;

/** A word that only drafts have. */
const secret = 'Xyzzyphant';
const text = written('en', `${secret} draft`);
const draft = { title: text, visibility: 'project', provenance: noProvenance };
const sourced: Provenance = { v: 1, statements: [{ field: 'record', confidence: 'stated', sources: [{ url: 'https://example.org/x', publisher: secret, title: secret }] }] };
const on = (start: string) => ({ v: 1, kind: 'on', start });
const partnerId = [...(await citiesById(database, projectId)).values()].find((city) => city.slug === 'tartu')?.id ?? '';

/** Carries out a command that must succeed, and tells the id of what it wrote. */
async function write(command: AnyCommand, input: object): Promise<string> {
  // the runner checks the input by the command's own shape
  const done = await runner.run(command as unknown as Parameters<typeof runner.run>[0], input, as);
  if (!done.ok) throw new Error(`${command.name}: ${JSON.stringify(done)}`);
  // every command used here returns the id of its record
  return (done.value as { readonly id: string }).id;
}

async function textsAt(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const path of paths) {
    const response = await site.get(path);
    const type = response.headers.get('content-type') ?? '';
    found.set(path, type.startsWith('image/') || type.startsWith('font/') ? '' : await response.text());
  }
  return found;
}

/** What every reader can ask for, without the pictures of pages. */
async function everything(): Promise<readonly string[]> {
  const visited = (await walk(site, 'en')).filter(({ type }) => !type.startsWith('image/')).map(({ path }) => path);
  return [...visited, '/sitemap.xml', `/en/better/search?q=${secret}`, '/en/better/search?q=draft'];
}

/** Drafts of every kind; those that belong to a record are attached to public ones too. */
async function writeDrafts(): Promise<void> {
  const [known] = (await transfers(database, projectId)).filter((each) => each.importer.id === partnerId);
  const [action] = (await actions(database, projectId)).filter((each) => each.partnerId === partnerId);
  const [practice] = await practices(database, projectId);
  const needId = await write(recordNeed, { ...draft, slug: 'draft-need', partnerId });
  const form = {
    v: 1, description: text, institution: null, scope: null, evidence: [], resources: [], difficulties: [], transferPotential: null, coreElements: null,
    adaptableElements: null, preconditions: null, links: [],
  };
  const practiceId = await write(recordPractice, { ...draft, slug: 'draft-practice', summary: text, period: on('2024'), form, attribution: 'stated', partnerIds: [partnerId] });
  const details = { v: 1, kind: 'study-visit', number: 9, questions: null, judgement: null };
  const event = { ...draft, slug: 'draft-event', state: 'draft', holding: 'planned', when: on('2027-05-05'), hostId: partnerId, account: { v: 1 }, details };
  const eventId = await write(recordEvent, event);
  const transfer = { ...draft, slug: 'draft-transfer', importerId: partnerId, summary: text, needId, eventIds: [eventId], sources: [{ partnerId: null, practiceId }] };
  const transferId = await write(openTransfer, transfer);
  const plan = await write(recordPlan, { ...draft, slug: 'draft-plan', partnerId });
  await write(recordPlan, { ...draft, slug: 'open-draft', partnerId, visibility: 'public' });
  const origins = { transferIds: [transferId, known?.id], practiceIds: [practiceId, practice?.id] };
  const own = await write(recordAction, { ...draft, slug: 'draft-action', planId: plan, visibility: 'public', ...origins });
  const publicPlan = (await plans(database, projectId)).find((each) => each.city.id === partnerId);
  await write(recordAction, { ...draft, slug: 'hidden-action', planId: publicPlan?.id, transferIds: [known?.id], practiceIds: [practice?.id] });
  for (const [at, actionId] of [own, action?.id].entries()) await writeEffects(actionId, `draft-${at}`, at === 0 ? 'public' : 'project');
}

async function writeEffects(actionId: string | undefined, slug: string, visibility: string): Promise<void> {
  const of = { provenance: sourced, visibility, actionId };
  await write(recordProgress, { ...of, slug, period: on('2031'), status: 'delayed', text });
  const indicatorId = await write(recordIndicator, { ...of, slug, name: text, unit: 'number', kind: 'result' });
  const value = { slug, indicatorId, quantity: { amount: '77', status: 'measured' }, method: text, period: on('2031'), visibility: 'public', provenance: sourced };
  await write(recordValue, value);
  for (const [at, to] of ['submitted', 'approved'].entries()) await write(moveValueOn, { slug, revision: at + 1, to });
  await write(recordPolicyChange, { ...of, slug, partnerId, title: text, happened: on('2031'), evidence: sourced.statements[0]?.sources });
}

const seen: Record<'before' | 'after', ReadonlyMap<string, string>> = { before: new Map(), after: new Map() };

beforeAll(async () => {
  const paths = await everything();
  seen.before = await textsAt(paths);
  const tag = async () => (await site.get('/en/better/open-data')).headers.get('etag');
  const old = await tag();
  await writeDrafts();
  // the site learns of new revisions from the database
  for (let tries = 0; tries < 100 && (await tag()) === old; tries += 1) await wait(50);
  expect(await tag()).not.toBe(old);
  seen.after = await textsAt(paths);
}, 240_000);

it('J-22 drafts of every kind leave no trace in any page, feed, calendar, open data file, search or sitemap', () => {
  expect(seen.before.size).toBeGreaterThan(60);
  expect([...seen.after].filter(([path, body]) => !path.includes('/search') && body.includes(secret)).map(([path]) => path)).toEqual([]);
  expect([...seen.after].filter(([path, body]) => body !== seen.before.get(path)).map(([path]) => path)).toEqual([]);
});

it('J-22 nor has any draft a page, a picture or a file of its own', async () => {
  const own = [
    'practices/draft-practice', 'events/draft-event', 'transfers/draft-transfer', 'plans/draft-plan', 'plans/open-draft', 'plans/draft-plan/actions/1', 'plans/tartu/actions/2',
  ];
  const answers = await Promise.all(own.map(async (path) => [path, (await site.get(`/en/better/${path}`)).status] as const));
  expect(answers.filter(([, status]) => status !== 404)).toEqual([]);
});
