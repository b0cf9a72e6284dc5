import { describe, expect, it } from 'vitest';
import { noProvenance } from '../../../kernel/provenance.ts';
import { withTranslation, written } from '../../../kernel/text.ts';
import type { Fields, Standing } from '../../editing/index.ts';
import { needImport } from '../../needs/index.ts';
import { draftsOf, type Surroundings } from './drafts.ts';
import type { Importable } from './importable.ts';
import type { Said } from './shape.ts';

const genova = { id: 'city-1', slug: 'genova', name: withTranslation(written('it', 'Genova'), 'en', { text: 'Genoa', origin: 'written' }) };
const tartu = { id: 'city-2', slug: 'tartu', name: written('et', 'Tartu') };
const skills = { value: 'theme-1', label: withTranslation(written('en', 'People and skills'), 'hu', { text: 'Emberek és készségek', origin: 'written' }) };

function standing(id: string, over: Partial<Standing<Fields>> = {}): Standing<Fields> {
  return { id, slug: `slug-${id}`, revision: 1, visibility: 'project', partnerIds: [genova.id], title: written('en', `Title ${id}`), content: {}, ...over };
}

const around = (over: Partial<Surroundings> = {}): Surroundings => ({
  cities: [genova, tartu], options: { themes: [skills] }, existing: [], noted: new Map(), lang: 'en', ...over,
});

/** What became of rows that say this, in short: the record each is about, or what is wrong. */
function drafted(said: readonly Said[], surroundings: Surroundings, importable: Importable = needImport) {
  return draftsOf(said.map((each, n) => ({ row: n + 2, said: each })), importable, surroundings);
}

const faults = (said: readonly Said[], surroundings = around(), importable = needImport) => (
  drafted(said, surroundings, importable).flatMap((each) => ('faults' in each ? each.faults.map(({ row, column, why }) => `${row} ${column}: ${why}`) : []))
);
const known = (said: Said, surroundings: Surroundings) => {
  const [draft] = drafted([said], surroundings);
  return draft === undefined || 'faults' in draft ? undefined : draft.known?.id;
};

describe('a row as a draft', () => {
  it('IM-05 names its city in any language, by its address or its id', () => {
    for (const city of ['Genova', 'GENOA ', 'genova', 'city-1']) expect(drafted([{ city, title: 'A' }], around())).toMatchObject([{ cityId: 'city-1', title: 'A' }]);
    expect(faults([{ city: 'Atlantis', title: 'A' }, { title: 'B' }])).toEqual(['2 city: there is no city “Atlantis” in this project: genova, tartu', '3 city: says no city']);
    expect(faults([{ title: 'B' }], around(), { ...needImport, cityNeeded: false })).toEqual([]);
  });

  it('IM-05 names themes as people call them', () => {
    for (const thematicAreaId of ['people and skills', 'Emberek és készségek', 'theme-1']) {
      expect(drafted([{ city: 'Tartu', title: 'A', thematicAreaId }], around())).toMatchObject([{ statements: [{ name: 'title' }, { name: 'thematicAreaId', value: 'theme-1' }] }]);
    }
    expect(faults([{ city: 'Tartu', title: 'A', thematicAreaId: 'Other' }])).toEqual(['2 thematicAreaId: “Other” is none of: People and skills']);
  });

  it('IM-05 names several records, all of which must be there', () => {
    const fields: Fields = { title: needImport.editable.fields['title'] ?? { kind: 'flag', label: 'needs.one' }, all: { kind: 'records', of: 'themes', label: 'needs.many' } };
    const several = { ...needImport, editable: { ...needImport.editable, fields } };
    const both = { city: 'Tartu', title: 'A', all: ['theme-1', 'people and skills'] };
    expect(drafted([both], around(), several)).toMatchObject([{ statements: [{}, { value: ['theme-1', 'theme-1'] }] }]);
    expect(faults([{ city: 'Tartu', title: 'A', all: ['theme-1', 'Other'] }], around(), several)).toEqual(['2 all: “theme-1,Other” is none of: People and skills']);
  });

  it('IM-04 says when, or what to write', () => {
    expect(drafted([{ city: 'Tartu', title: 'A', raised: '2019/..' }], around())).toMatchObject([{ statements: [{}, { value: { v: 1, kind: 'from', start: '2019' } }] }]);
    expect(faults([{ city: 'Tartu', title: 'A', raised: 'spring' }])).toEqual([expect.stringMatching(/^2 raised: “spring” is no date: write 2019/)]);
  });

  it('IM-04 keeps texts by language, that of the file first', () => {
    const [draft] = drafted([{ city: 'Tartu', title: { hu: 'Egy', en: 'One', it: '' } }], around());
    expect(draft).toMatchObject({ title: 'One', statements: [{ lang: 'en', value: 'One' }, { lang: 'hu', value: 'Egy' }] });
  });

  it('IM-04 tells all that is wrong with it at once, and hands on what was wrong before', () => {
    expect(faults([{ city: 'Atlantis', title: 'A', raised: 'spring', thematicAreaId: 'Other' }])).toHaveLength(3);
    const read = { row: 9, faults: [{ row: 9, column: 'x', why: 'is wrong' }] };
    expect(draftsOf([read], needImport, around())).toEqual([read]);
  });
});

describe('the record a row is about', () => {
  const one = standing('one');
  const two = standing('two', { partnerIds: [tartu.id], title: withTranslation(written('et', 'Pealkiri'), 'en', { text: 'Heading', origin: 'written' }) });
  const here = around({ existing: [one, two] });

  it('IM-06 is that of its city with this title, in any language', () => {
    const rows = [{ city: 'Genova', title: 'title  ONE' }, { city: 'Tartu', title: 'Heading' }, { city: 'Tartu', title: 'pealkiri' }];
    expect(rows.map((row) => known(row, here))).toEqual(['one', 'two', 'two']);
    expect([known({ city: 'Genova', title: 'Heading' }, here), known({ city: 'Tartu', title: 'Title one' }, here)]).toEqual([undefined, undefined]);
  });

  it('IM-06 is the one that the file called so before, whatever it is called now', () => {
    const noted = new Map([['id:7', { recordId: 'two', said: {} }], ['id:8', { recordId: 'gone', said: {} }]]);
    expect(known({ id: '7', title: 'Other' }, around({ existing: [one, two], noted }))).toBe('two');
    expect(known({ id: '8', city: 'Genova', title: 'Other' }, around({ existing: [one, two], noted }))).toBeUndefined();
  });

  it('IM-06 is the one with this id or address', () => {
    expect([known({ id: 'one' }, here), known({ id: 'slug-two' }, here), known({ id: 'slug-three', city: 'Tartu', title: 'A' }, here)]).toEqual(['one', 'two', undefined]);
  });

  it('IM-06 does not move to another city, and is named once', () => {
    expect(faults([{ id: 'one', city: 'Tartu' }], here)).toEqual(['2 city: the record belongs to another city; records do not move']);
    expect(faults([{ city: 'Genova', title: 'Title one' }, { id: 'one' }, { city: 'Tartu', title: 'New' }, { city: 'tartu', title: 'NEW' }], here)).toEqual([
      '3 : is about the same record as row 2', '5 : is about the same record as row 4',
    ]);
  });

  it('IM-06 is compared by a hash of each thing it says', () => {
    const hashes = (said: Said) => drafted([{ city: 'Tartu', ...said }], around()).map((draft) => ('faults' in draft ? {} : draft.hashes));
    expect(hashes({ title: 'A', affectedCount: 5 })).toEqual(hashes({ title: { en: 'A' }, affectedCount: 5 }));
    expect(hashes({ title: 'A' })).not.toEqual(hashes({ title: 'B' }));
    expect(Object.keys(hashes({ title: { en: 'A', hu: 'B' }, raised: '2019' })[0] ?? {})).toEqual(['title:en', 'title:hu', 'raised']);
  });
});

describe('a kind of records that can be brought in', () => {
  it('IM-07 hands the command of the workspace what it asks for', () => {
    const content = { title: written('en', 'A'), affectedCount: 2 };
    const about = { slug: 'a', partnerId: 'city-1', visibility: 'project' } as const;
    expect(needImport.input(content, about)).toEqual({ ...content, ...about, provenance: noProvenance });
    expect([needImport.record.name, needImport.revise.name, needImport.show.name, needImport.fieldOf('title')]).toEqual(['need.record', 'need.revise', 'need.show', 'title']);
  });
});
