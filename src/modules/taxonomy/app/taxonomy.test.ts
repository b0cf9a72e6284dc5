import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import type { Actor } from '../../../kernel/actor.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { withTranslation, written } from '../../../kernel/text.ts';
import type { ConceptInput, SchemeInput } from '../model/scheme.ts';
import { conceptsIn, conceptsOf } from './find-concepts.ts';
import { loadScheme } from './load-scheme.ts';
import { from } from '../../../platform/db/index.ts';
import { foundInRecords, tagRecord, untag } from './tag.ts';
import type { TaxonomyTables } from './tables.ts';
import { wordsOf } from './words.ts';

const { database, runner, as, projectId, newId } = await testDatabase();

/** Names of a concept, the preferred one first. */
type Names = Readonly<Partial<Record<Lang, readonly [string, ...string[]]>>>;

function concept(code: string, names: Names, broader: readonly string[] = []): ConceptInput {
  const labels = Object.fromEntries(Object.entries(names).map(([lang, [preferred, ...alternative]]) => [lang, { preferred, alternative, hidden: [] }]));
  return { code, uri: `https://example.org/${code}`, labels, note: null, broader: [...broader], related: [], exact: [], close: [] };
}

const concepts = [
  concept('services', { en: ['public services'], hu: ['közszolgáltatás'], it: ['servizi pubblici'], sv: ['offentlig service'], et: ['avalikud teenused'] }),
  concept('one-stop-shop', {
    en: ['one-stop shop', 'single point of contact'], hu: ['egyablakos ügyintézés'], it: ['sportello unico'], sv: ['en väg in'], et: ['ühe ukse põhimõte'],
  }, ['services']),
  concept('parking', { en: ['parking'], hu: ['parkolás', 'parkolóhely'], it: ['parcheggio'], sv: ['parkering'], et: ['parkimine'] }),
];
const scheme: SchemeInput = { code: 'test', uri: 'https://example.org/test', title: 'Test', source: 'made for the test', version: '1', concepts };

async function load(more: Partial<SchemeInput> = {}, by: Actor = as.actor) {
  return runner.run(loadScheme, { ...scheme, ...more }, { actor: by, projectId });
}

/** Codes of the concepts of a text. */
async function codesIn(lang: Lang, title: string, body = ''): Promise<readonly string[]> {
  const found = await conceptsIn(database, { lang, title, body });
  const rows = await from<TaxonomyTables>(database).selectFrom('concept').select(['id', 'code']).execute();
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  return found.map(({ conceptId }) => codes.get(conceptId) ?? '');
}

const tagsOf = async (id: string) => {
  const rows = await from<TaxonomyTables>(database).selectFrom('record_concept').innerJoin('concept', 'concept.id', 'record_concept.concept_id')
    .select(['code', 'origin']).where('record_id', '=', id).orderBy('code').execute();
  return rows.map(({ code, origin }) => `${code} ${origin}`);
};

describe('a scheme in the database', () => {
  it('TX-05 is loaded by administrators, and by nobody else', async () => {
    const person = (role: 'administrator' | 'coordinator'): Actor => ({ kind: 'person', id: newId(), memberships: [{ projectId, role, partnerId: undefined }] });
    expect(await load({}, person('coordinator'))).toMatchObject({ ok: false, refusals: [{ code: 'absent' }] });
    expect(await load({}, { kind: 'anonymous' })).toMatchObject({ ok: false });
    expect(await load({}, person('administrator'))).toMatchObject({ ok: true, value: { concepts: 3 } });
  });

  it('TX-04 stays as it was when the new one has a fault', async () => {
    await load();
    expect(await load({ concepts: [concept('a', { en: ['a thing'] }, ['nowhere'])] })).toMatchObject({ ok: false });
    expect(await codesIn('en', 'Parking')).toEqual(['parking']);
  });

  it('TX-06 replaces names and links, keeps the concepts that stay, and takes the others away from the records', async () => {
    await load();
    const id = newId();
    const record = { kind: 'practice', id } as const;
    await database.transaction(async (writer) => {
      await tagRecord(writer, { projectId, ...record }, [{ lang: 'en', title: 'Parking and one-stop shop', body: '' }]);
      return { ok: true };
    });
    const before = await from<TaxonomyTables>(database).selectFrom('concept').select(['id', 'code']).orderBy('id').execute();
    await load({ concepts: [...concepts.slice(0, 2), concept('cycling', { en: ['cycling'] })] });
    const after = await from<TaxonomyTables>(database).selectFrom('concept').select(['id', 'code']).orderBy('id').execute();
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(await codesIn('en', 'Cycling, no parking')).toEqual(['cycling']);
    expect(await tagsOf(id)).toEqual(['one-stop-shop found', 'services broader']);
    await load();
  });
});

describe('what a text is about', () => {
  it.each([
    ['en', 'Single points of CONTACT for everybody', ['one-stop-shop']], ['hu', 'Az egyablakos ügyintézést bővítjük', ['one-stop-shop']],
    ['hu', 'EGYABLAKOS UGYINTEZES', ['one-stop-shop']], ['it', 'Gli sportelli unici del Comune', ['one-stop-shop']], ['sv', 'Parkeringen i centrum', ['parking']],
    ['hu', 'Kevés a parkolóhely', ['parking']], ['en', 'Nothing of the kind', []], ['sv', 'one-stop shop', []],
  ] as const)('TX-07 is found in %s: %s', async (lang, text, codes) => {
    await load();
    expect(await codesIn(lang, text)).toEqual(codes);
  });

  it('TX-07 tells which names led to it', async () => {
    const [found] = await conceptsIn(database, { lang: 'en', title: 'A one-stop shop', body: 'The single point of contact.' });
    expect(found?.labels).toEqual(['one-stop shop', 'single point of contact']);
  });

  it('TX-07 is not where the words of a name stand here and there', async () => {
    await load();
    expect(await codesIn('en', 'Minutes', 'One of us will stop the noise. Later we visit the shop.')).toEqual([]);
    expect(await codesIn('en', 'Minutes', 'We visit the one-stop shop.')).toEqual(['one-stop-shop']);
    expect(await codesIn('en', 'Contact at a single point')).toEqual(['one-stop-shop']);
  });

  it('TX-07 is answered for anything that can be typed', async () => {
    const strange = ['', ' ', '\u0000', '\uD800', "' & | ! ( ) : * <-> \\", '🙂'.repeat(9000), 'x'.repeat(2_000_000), `${'parking '.repeat(100_000)}`];
    for (const text of strange) expect(Array.isArray(await conceptsIn(database, { lang: 'en', title: text, body: text }))).toBe(true);
  });

  it('TX-09 comes from all its languages together, with the wider concepts', async () => {
    const texts = wordsOf(withTranslation(written('en', 'Parking'), 'hu', { text: 'Egyablakos ügyintézés', origin: 'reviewed' }), [written('en', 'Of no matter')]);
    expect(texts.map(({ lang }) => lang).toSorted()).toEqual(['en', 'hu']);
    const { found, all } = await conceptsOf(database, texts);
    expect([found.size, all.size]).toEqual([2, 3]);
  });
});

describe('what is kept of a record', () => {
  it('TX-10 is what was found in it last, and what a person said', async () => {
    await load();
    const id = newId();
    const record = { kind: 'practice', id } as const;
    const tag = (title: string) => database.transaction(async (writer) => {
      await tagRecord(writer, { projectId, ...record }, [{ lang: 'en', title, body: '' }]);
      return { ok: true };
    });
    await tag('Parking');
    expect(await tagsOf(id)).toEqual(['parking found']);
    await tag('A one-stop shop');
    expect(await tagsOf(id)).toEqual(['one-stop-shop found', 'services broader']);
    await database.transaction(async (writer) => {
      await untag(writer, projectId, record);
      return { ok: true };
    });
    expect(await tagsOf(id)).toEqual([]);
  });
});

describe('what records say', () => {
  const record = { kind: 'practice' as const, id: newId() };
  const asked = (concepts: readonly number[]) => foundInRecords(database, { projectId, kind: 'practice', ids: [record.id, newId()], concepts });

  it('TX-10 is told for the concepts of which they have a name, not for the wider ones', async () => {
    await load();
    await database.transaction(async (writer) => {
      await tagRecord(writer, { projectId, ...record }, [{ lang: 'en', title: 'A one-stop shop', body: '' }]);
      return { ok: true };
    });
    const rows = await from<TaxonomyTables>(database).selectFrom('concept').select(['id', 'code']).where('scheme_code', '=', 'test').execute();
    const ids = new Map(rows.map(({ id, code }) => [code, id]));
    const [shop, services] = [ids.get('one-stop-shop') ?? 0, ids.get('services') ?? 0];
    const found = await asked([shop, services]);
    expect([...found.keys()]).toEqual([record.id]);
    expect([...found.get(record.id) ?? []]).toEqual([shop]);
    expect((await asked([])).size).toBe(0);
  });

  it('TX-07 comes with the names by their languages', async () => {
    const { said } = await conceptsOf(database, [{ lang: 'en', title: 'Parking', body: '' }, { lang: 'hu', title: 'Parkolóhely', body: '' }]);
    expect([...said.values()].flat()).toEqual(expect.arrayContaining([{ lang: 'en', label: 'parking' }, { lang: 'hu', label: 'parkolóhely' }]));
  });
});
