import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import type { Lang } from '../../../kernel/lang.ts';
import type { RecordKind } from '../../../kernel/record.ts';
import { agree } from '../../../kernel/result.ts';
import { type LocalizedText, written } from '../../../kernel/text.ts';
import { recordStatements } from '../../../platform/db/index.ts';
import { loadScheme } from '../../taxonomy/index.ts';
import { putSearchEntry, removeSearchEntry } from './put.ts';
import { rebuildSearch } from './rebuild.ts';
import { search } from './search.ts';

const { database, runner, as, projectId, newId } = await testDatabase();

async function put({ title, body = [] }: { readonly title: LocalizedText; readonly body?: readonly LocalizedText[] }): Promise<string> {
  const id = newId();
  await database.transaction(async (writer) => {
    await putSearchEntry(writer, { projectId, kind: 'practice', id, path: `/practices/${id}`, title, body });
    return agree(undefined);
  });
  return id;
}

const find = (text: string, lang: Lang = 'en', kind?: RecordKind) => search(database, { projectId, lang, text, kind });
const titles = async (text: string, lang: Lang = 'en') => (await find(text, lang)).groups.flatMap((group) => group.hits.map((hit) => hit.title));

describe('fields', () => {
  it('SE-16: a title is found in titles only, a language only there', async () => {
    await put({ title: written('en', 'Harbour ferry'), body: [written('en', 'It crosses.')] });
    await put({ title: written('en', 'Timetable'), body: [written('en', 'Of the harbour ferry.')] });
    expect((await titles('harbour')).toSorted()).toEqual(['Harbour ferry', 'Timetable']);
    expect(await titles('title:harbour')).toEqual(['Harbour ferry']);
    expect(await titles('titolo:"harbour ferry"', 'it')).toEqual(['Harbour ferry']);
    expect(await titles('harbour lang:sv')).toEqual([]);
    expect((await titles('harbour lang:en', 'hu')).length).toBe(2);
  });

  it('SE-16: how many stand in each language is counted', async () => {
    expect((await find('harbour')).langs).toEqual({ en: 2 });
  });

  it('SE-06: whatever stands in a field is safe', async () => {
    for (const text of ["title:' & |", 'title:"', 'title:!!! x', 'lang:hu', 'title::* a', 'title:(']) expect((await find(text)).tooMuch).toBe(false);
  });
});

describe('meaning', () => {
  const names = (en: string, hu: string) => ({ en: { preferred: en, alternative: [], hidden: [] }, hu: { preferred: hu, alternative: [], hidden: [] } });
  const scheme = {
    code: 'search-test', uri: 'https://example.org/s', title: 'Test', source: 'made for the test', version: '1',
    concepts: [{ code: 'kiosk', uri: 'https://example.org/s/kiosk', labels: names('newspaper kiosk', 'újságosbódé'), note: null, broader: [], related: [], exact: [], close: [] }],
  };
  let bodega = '';
  beforeAll(async () => {
    expect(await runner.run(loadScheme, scheme, as)).toMatchObject({ ok: true });
    bodega = await put({ title: written('hu', 'Az újságosbódé a téren') });
  });

  it('SE-14: finds in another language, after the words, with the concept', async () => {
    await put({ title: written('en', 'A newspaper kiosk on the square') });
    const found = await find('newspaper kiosk');
    expect(found.groups.flatMap(({ hits }) => hits.map(({ title }) => title))).toEqual(['A newspaper kiosk on the square']);
    const concepts = [{ scheme: 'search-test', code: 'kiosk', name: { en: 'newspaper kiosk' } }];
    expect(found.meant).toMatchObject([{ id: bodega, title: 'Az újságosbódé a téren', titleLang: 'hu', concepts }]);
  });

  it('SE-14: not where the words themselves are wanted, another kind, or another project', async () => {
    for (const text of ['"newspaper kiosk"', 'newspaper kiosk -x', 'title:"newspaper kiosk"', 'newspaper kiosk lang:en']) expect((await find(text)).meant).toEqual([]);
    expect((await find('newspaper kiosk', 'en', 'event')).meant).toEqual([]);
    expect((await search(database, { projectId: newId(), lang: 'en', text: 'newspaper kiosk' })).meant).toEqual([]);
  });

  it('SE-14: a record that was taken out is not found by its meaning either', async () => {
    await database.transaction(async (writer) => {
      await removeSearchEntry(writer, { projectId, kind: 'practice', id: bodega });
      return agree(undefined);
    });
    expect((await find('newspaper kiosk')).meant.map(({ id }) => id)).not.toContain(bodega);
  });

  it('SE-17: a limit on time holds for every statement of a question', async () => {
    const { statements } = await recordStatements(() => find('newspaper kiosk'));
    expect(statements[1]?.sql).toContain('statement_timeout');
    expect(statements[1]?.parameters).toContain('3000');
  });

  it('SE-15: made anew, it finds the same, and what a new scheme has names for', async () => {
    const id = await put({ title: written('en', 'A gazette stall') });
    const [kiosk] = scheme.concepts;
    const wider = { ...kiosk, labels: { ...kiosk?.labels, en: { preferred: 'newspaper kiosk', alternative: ['gazette stall'], hidden: [] } } };
    const before = await titles('harbour');
    expect(await runner.run(loadScheme, { ...scheme, version: '2', concepts: [wider] }, as)).toMatchObject({ ok: true });
    expect((await find('újságosbódé', 'hu')).meant.map((each) => each.id)).not.toContain(id);
    expect(await rebuildSearch(database)).toBeGreaterThan(3);
    expect((await find('újságosbódé', 'hu')).meant.map((each) => each.id)).toContain(id);
    expect(await titles('harbour')).toEqual(before);
  });
});
