import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { workingPerson } from '../../../../test/working-people.ts';
import { written } from '../../../kernel/text.ts';
import { desks as needDesks } from '../../needs/index.ts';
import { coordination, keptTogether, openFeed } from '../index.ts';
import { removeComment } from './comments/remove-comment.ts';
import { chooseNotices } from './notices/settings.ts';
import { noteVisit } from './visits.ts';

const on = await demoDatabase();
const { database, runner, projectId, newId } = on;
const { addComment, addTask } = coordination(needDesks);
const [need] = await needDesks[0].list(database, projectId);
const about = { kind: 'need', id: need?.id ?? '' };
const anna = await workingPerson(on, { name: 'Anna', role: 'partner-officer', city: 'nyiregyhaza', lang: 'hu' });
const erik = await workingPerson(on, { name: 'Erik', role: 'partner-officer', city: 'gavle', lang: 'sv' });
const empty = { comments: [], namedInComments: [], tasks: [], unwantedMails: [], reminders: [], visits: [], calendars: [] };

test('CO-18 a person’s own file holds what was written, asked for and set, and nothing of others', async () => {
  expect(await keptTogether.read(database, anna.id)).toEqual(empty);
  const gone = await runner.run(addComment, { about, words: 'Too early' }, anna.as);
  await runner.run(removeComment, { id: gone.ok ? gone.value.id : '' }, anna.as);
  await runner.run(addComment, { about, words: 'May suits us' }, anna.as);
  await runner.run(addComment, { about, words: 'Words of Erik', mentions: [anna.id] }, erik.as);
  await runner.run(addTask, { title: written('en', 'Name a day'), ownerId: anna.id }, erik.as);
  await runner.run(addTask, { title: written('en', 'Answer me'), ownerId: erik.id }, anna.as);
  await runner.run(addTask, { title: written('en', 'None of hers'), ownerId: erik.id }, erik.as);
  await runner.run(chooseNotices, { personId: anna.id, kind: 'digest', wanted: false }, anna.as);
  await runner.run(openFeed, {}, anna.as);
  await noteVisit(database, { projectId, personId: anna.id, now: '2026-01-15T09:00:00.000Z' });
  const at = expect.any(String);
  const kept = await keptTogether.read(database, anna.id);
  expect(kept).toMatchObject({
    comments: [{ words: '', takenBack: at }, { about, words: 'May suits us', takenBack: null }],
    namedInComments: [{ projectId, about, written: at }],
    tasks: [{ own: true, askedByYou: false, state: 'open' }, { own: false, askedByYou: true }],
    unwantedMails: [{ kind: 'digest', since: at }], reminders: [], visits: [{ projectId, last: '2026-01-15T09:00:00.000Z', before: null }], calendars: [{ projectId, opened: at }],
  });
  expect(JSON.stringify(kept)).not.toMatch(/Words of Erik|None of hers/);
  expect(await keptTogether.read(database, newId())).toEqual(empty);
});

test('CO-18 what serves the person alone goes; threads and tasks stay', async () => {
  await sql`insert into reminder (project_id, person_id, kind, about, sent_at) values (${projectId}, ${anna.id}, 'digest', '2026-W01', now())`.execute(database.reading);
  await noteVisit(database, { projectId, personId: erik.id, now: '2026-01-15T09:00:00.000Z' });
  await database.transaction(async (writer) => {
    await keptTogether.forget?.(writer, anna.id);
    return { ok: true as const };
  });
  expect(await keptTogether.read(database, anna.id)).toMatchObject({
    comments: [{}, { words: 'May suits us' }], tasks: [{}, {}], unwantedMails: [], reminders: [], visits: [], calendars: [],
  });
  expect(await keptTogether.read(database, erik.id)).toMatchObject({ visits: [{ projectId }] });
});
