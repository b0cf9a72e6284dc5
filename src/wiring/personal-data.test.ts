import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { attackedWorld } from '../../test/attack/world.ts';
import { written } from '../kernel/text.ts';
import { receiveFiles } from '../modules/attachments/index.ts';
import { verifyAudit } from '../modules/audit/index.ts';
import { observe } from '../modules/events/index.ts';
import { describePerson, installationId, personalDataOf } from '../modules/people/index.ts';
import { recordPorts } from './files/attachments.ts';
import { desks, together } from './desks.ts';
import { commands } from './modules.ts';
import { erasePerson, handOver, kept } from './people.ts';

const world = await attackedWorld();
const { database, runner, projectId } = world;
const anna = await world.signedIn('partner-officer', { city: 'gavle' });
const chief = await world.signedIn('coordinator');
const idOf = ({ actor }: typeof anna) => (actor.kind === 'person' ? actor.id : '');
const by = (who: typeof anna) => ({ actor: who.actor, projectId });
const deskOf = async (path: string) => {
  const desk = desks.find((each) => each.path === path);
  const rows = (await desk?.list(database, projectId)) ?? [];
  return rows.filter(({ visibility }) => visibility === 'public');
};

async function must<T>(done: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }>): Promise<T> {
  const result = await done;
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

const need = (await deskOf('needs')).find(({ partnerIds }) => partnerIds.includes(world.cities.get('gavle') ?? ''));
const about = { kind: 'need', id: need?.id ?? '' };
const name = 'Zsófia Nobodyelse';

/** Tables of the database with a row in which this is written. */
async function tablesWith(text: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(database.reading);
  const found: string[] = [];
  for (const table of rows) {
    const { rows: hits } = await sql`select 1 from ${sql.table(table.name)} as t where strpos(t::text, ${text}) > 0 limit 1`.execute(database.reading);
    if (hits.length > 0) found.push(table.name);
  }
  return found;
}

test('PE-13 everything a person did with others is in the person’s own file, and after erasure under nobody’s name', async () => {
  const self = idOf(anna);
  await must(runner.run(describePerson, { personId: self, personName: name, lang: 'hu', timeZone: 'UTC' }, by(anna)));
  await anna.post(`/en/better/work/needs/${about.id}/comments`, { words: 'Shall we go?' });
  await must(runner.run(together.addComment, { about, words: 'Ask her', mentions: [self] }, by(chief)));
  await must(runner.run(together.addTask, { title: written('en', 'Name a day'), ownerId: self }, by(chief)));
  await must(runner.run(together.addTask, { title: written('en', 'Answer me'), ownerId: idOf(chief), due: '2199-01-01' }, by(anna)));
  // no kind ticked: no mail wanted
  await anna.post('/en/account/notices', {});
  await sql`insert into reminder (project_id, person_id, kind, about, sent_at) values (${projectId}, ${self}, 'digest', '2026-W01', now())`.execute(database.reading);
  await anna.get('/en/better/work');
  await anna.post('/en/better/work/calendar', { do: 'open' });
  const [held] = (await deskOf('events')).filter(({ state }) => state === 'held' || state === 'completed' || state === undefined);
  await must(runner.run(observe, { eventId: held?.id, partnerId: world.cities.get('gavle'), works: written('en', 'The counter'), surprised: null, notAtHome: null }, by(anna)));
  const files = [{ name: 'minutes.txt', bytes: Buffer.from('Minutes') }];
  const parts = { ...recordPorts, ...world.files };
  const record = { kind: 'need' as const, id: about.id };
  await receiveFiles(parts, { reader: database, actor: anna.actor, projectId, record, files, run: (command, input) => runner.run(command, input, by(anna)) });

  const file = await anna.post('/en/account/my-data', { do: 'export' });
  const data: unknown = await file.json();
  const more = {
    together: {
      comments: [{ about, words: 'Shall we go?', takenBack: null }],
      namedInComments: [{ projectId, about, written: expect.any(String) }],
      tasks: [{ own: true, askedByYou: false, state: 'open' }, { own: false, askedByYou: true, due: '2199-01-01' }],
      unwantedMails: [{ kind: 'digest' }, { kind: 'due-tasks' }, { kind: 'mentions' }, { kind: 'practices' }],
      reminders: [{ about: '2026-W01' }], visits: [{ projectId }], calendars: [{ projectId }],
    },
    observations: [{ eventId: held?.id }],
    interest: [],
    files: [{ name: 'minutes.txt', record: about, removed: null }],
  };
  expect(data).toMatchObject({ more });
  expect(JSON.stringify(data)).not.toContain('Ask her');

  await must(runner.run(handOver, { personId: self, toId: idOf(chief) }, by(anna)));
  await must(runner.run(erasePerson, { personId: self }, { actor: anna.actor, projectId: installationId }));
  expect(await personalDataOf(database, self, kept)).toBeUndefined();
  expect(await tablesWith(name)).toEqual([]);
  expect(await tablesWith(self)).toEqual(['attachment', 'audit_entry', 'comment', 'comment_mention', 'membership', 'observation', 'person', 'task']);
  const thread = await (await chief.get(`/en/better/work/needs/${about.id}/comments`)).text();
  for (const text of ['Shall we go?', 'Ask her', 'somebody who has left']) expect(thread).toContain(text);
  for (const below of ['', '/tasks', '/overview', `/needs/${about.id}`, `/needs/${about.id}/history`, `/files/need/${about.id}`]) {
    expect([below, (await chief.get(`/en/better/work${below}`)).status]).toEqual([below, 200]);
  }
  for (const project of [projectId, installationId]) expect(await verifyAudit(database, project)).toMatchObject({ whole: true });
  expect(world.errors).toEqual([]);
});

test('PE-13 every table that names people is in docs/personal-data.md, and the command that erases is one of the program’s', async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct table_name as name from information_schema.columns where table_schema = 'public'
    and column_name ~ '(^|_)(person|actor|recipient|asked_by|written_by|ended_by|uploaded_by|invited_by|accepted_by)(_id)?$' order by 1`.execute(database.reading);
  const text = readFileSync(join(import.meta.dirname, '../../docs/personal-data.md'), 'utf8');
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.map((row) => row.name).filter((each) => !text.includes(`\`${each}\``))).toEqual([]);
  expect(commands.some(({ name: verb }) => verb === 'person.erase')).toBe(true);
});
