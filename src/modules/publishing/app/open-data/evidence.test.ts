import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { deskOn, idOf, projectWith } from '../../../../../test/desk.ts';
import { carriedOut } from '../../../../../test/partnership.ts';
import { noProvenance } from '../../../../kernel/provenance.ts';
import { written } from '../../../../kernel/text.ts';
import { desks, moveNeed, recordNeed } from '../../../needs/index.ts';
import { chainProfileTable } from './chain-profile-table.ts';
import { evidenceTable } from './evidence-table.ts';
import { openTables } from './tables.ts';
import type { OpenTable } from './table.ts';

const on = await testDatabase();
const { database, runner, as, projectId } = on;
const ids = { gavle: '', tartu: '' };
const en = (text: string) => written('en', text);
const rows = async (table: OpenTable) => (await table.rows(database, projectId)).map((cells) => Object.fromEntries(table.columns.map(({ name }, at) => [name, cells[at]])));

beforeAll(async () => {
  Object.assign(ids, await projectWith(on, ['gavle', 'tartu']));
  const lines = en('Forms on paper: 140 | forms | Annual report | reviewed | 2019\nOften asked for');
  for (const visibility of ['project', 'public']) {
    const need = { slug: visibility, partnerId: ids.gavle, title: en(visibility), evidenceItems: lines, responsible: en('City office'), visibility, provenance: noProvenance };
    await carriedOut(runner.run(moveNeed, { id: await carriedOut(runner.run(recordNeed, need, as)), move: 'in', from: null }, as));
  }
});

test('PU-10 evidence is a row for each item, its figure beside its unit, year, source and grade; none of a draft', async () => {
  const [first, second, ...more] = await rows(evidenceTable);
  expect(first).toMatchObject({
    kind: 'need', item: 1, metric_en: 'Forms on paper', figure: '140', in_words_en: null, evidence_unit_en: 'forms', year: '2019',
    evidence_source_en: 'Annual report', evidence_grade: 'reviewed',
  });
  expect(second).toMatchObject({ item: 2, metric_en: null, figure: null, in_words_en: 'Often asked for', year: null, evidence_grade: null });
  expect(more).toEqual([]);
});

test('N-18 a need has the place that readers see, and who is responsible', async () => {
  const table = openTables.find(({ name }) => name === 'needs');
  expect(table === undefined ? [] : await rows(table)).toMatchObject([{ slug: 'public', place: 1, responsible_en: 'City office' }]);
});

test('N-13 a profile is a row for each area and moment, unknown levels empty; a draft is no row', async () => {
  const profiles = deskOn(on, desks[1]);
  const id = await idOf(profiles.begin({ startPeople: '0', startPeopleReason: en('No training.') }, { slug: 'unused', partnerId: ids.gavle }));
  expect(await rows(chainProfileTable)).toEqual([]);
  await idOf(profiles.show(id));
  const all = await rows(chainProfileTable);
  expect(all).toHaveLength(12);
  const known = { partner: 'gavle', moment: 'start', key_area: 'people', level: '0', reason_en: 'No training.', assessed_kind: 'unknown' };
  expect(all.filter(({ level }) => level !== null)).toMatchObject([known]);
});
