import { describe, expect, it } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { personWith } from '../../../../test/desk.ts';
import { countQueries } from '../../../platform/db/index.ts';
import { written } from '../../../kernel/text.ts';
import { needs } from '../../needs/index.ts';
import { practices } from '../../practices/index.ts';
import { countUses } from './count-uses.ts';
import { matches, type MatchQuestion } from './match.ts';
import { offerAgain, refuseMatch } from './refuse-match.ts';

const on = await demoDatabase();
const { database, runner, as, projectId } = on;
const known = await practices(database, projectId);
const [first] = await needs(database, projectId);
if (first === undefined) throw new Error('The demo has no need.');
const need = { id: first.id, partnerId: first.partnerId, title: first.title.texts.en?.text ?? '' };
const birmingham = known.find(({ cities }) => cities.some(({ slug }) => slug === 'birmingham'));

function question(lang: 'en' | 'hu' | 'sv', title: string, more: Partial<MatchQuestion> = {}): MatchQuestion {
  return { among: { projectId, kind: 'practice' }, texts: [{ lang, title, body: '' }], thematicAreaId: undefined, partnerIds: [], limit: 10, ...more };
}

const idsFor = async (asked: MatchQuestion) => (await matches(database, asked)).map(({ id }) => id);

describe('what fits a need', () => {
  it('MA-01 is found for each practice by its own title, in the language of the question', async () => {
    for (const practice of known) {
      const title = practice.title.texts.en?.text ?? '';
      expect({ title, found: (await idsFor(question('en', title))).includes(practice.id) }).toEqual({ title, found: true });
    }
  });

  it('MA-01 is found across languages by what it is about', async () => {
    const found = await matches(database, question('hu', 'Nyílt adatok közzététele'));
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.concepts.length).toBeGreaterThan(0);
  });

  it('MA-02 is the same each time', async () => {
    const asked = question('en', 'Open data and participation of citizens');
    expect(await matches(database, asked)).toEqual(await matches(database, asked));
  });

  it('MA-03 MA-04 says what speaks for it', async () => {
    const city = known.flatMap(({ cities }) => cities).find(({ slug }) => slug !== 'birmingham')?.id ?? '';
    const found = await matches(database, question('en', birmingham?.title.texts.en?.text ?? '', { partnerIds: [city], thematicAreaId: birmingham?.thematicAreaId }));
    const own = found.find(({ id }) => id === birmingham?.id);
    expect(own?.words.length).toBeGreaterThan(0);
    expect(own?.circumstance.sameTheme).toBe(birmingham?.thematicAreaId === undefined ? undefined : true);
  });

  it('MA-05 is not what the city itself has', async () => {
    const title = birmingham?.title.texts.en?.text ?? '';
    const own = birmingham?.cities.map(({ id }) => id) ?? [];
    expect(await idsFor(question('en', title))).toContain(birmingham?.id);
    expect(await idsFor(question('en', title, { partnerIds: own }))).not.toContain(birmingham?.id);
  });

  it('MA-05 is nothing for which nothing can be said', async () => {
    for (const each of await matches(database, question('en', need.title, { limit: 40 }))) expect(each.concepts.length + each.words.length).toBeGreaterThan(0);
  });

  it('MA-05 is nothing for a project that is not there, and nothing for words that say nothing', async () => {
    expect(await idsFor({ ...question('en', 'Open data'), among: { projectId: on.newId(), kind: 'practice' } })).toEqual([]);
    expect(await idsFor(question('en', ''))).toEqual([]);
    expect(await idsFor(question('sv', "' & | \u0000 \uD800 :* <->"))).toEqual([]);
  });

  it('MA-01 asks the database a bounded number of times, whatever is found', async () => {
    const { queries } = await countQueries(() => matches(database, question('en', known.map(({ title }) => title.texts.en?.text ?? '').join(' '), { limit: 40 })));
    expect(queries).toBeLessThanOrEqual(12);
  });
});

describe('what was said not to fit', () => {
  it('MA-06 is not offered again, neither way, until it is taken back', async () => {
    const asked = { ...question('en', birmingham?.title.texts.en?.text ?? ''), of: need.id };
    const practiceId = birmingham?.id ?? '';
    expect(await idsFor(asked)).toContain(practiceId);
    expect(await runner.run(refuseMatch, { needId: need.id, practiceId, reason: written('en', 'Not ours to decide.') }, as)).toMatchObject({ ok: true });
    expect(await idsFor(asked)).not.toContain(practiceId);
    const back = question('en', need.title, { among: { projectId, kind: 'need' }, of: practiceId, limit: 40 });
    expect(await idsFor(back)).not.toContain(need.id);
    expect(await idsFor({ ...back, of: undefined })).toContain(need.id);
    expect(await runner.run(offerAgain, { needId: need.id, practiceId }, as)).toMatchObject({ ok: true });
    expect(await idsFor(asked)).toContain(practiceId);
  });

  it('MA-06 is said by who may record the need, and by nobody else', async () => {
    const said = { needId: need.id, practiceId: birmingham?.id ?? '', reason: written('en', 'No.') };
    const tries = [['stakeholder', need.partnerId], ['partner-officer', on.newId()], ['programme-officer', undefined]] as const;
    for (const [role, partnerId] of tries) {
      expect(await runner.run(refuseMatch, said, personWith(on, role, partnerId))).toMatchObject({ ok: false, refusals: [{ code: 'absent' }] });
    }
    expect(await runner.run(refuseMatch, said, personWith(on, 'partner-officer', need.partnerId))).toMatchObject({ ok: true });
    expect(await runner.run(refuseMatch, { ...said, practiceId: on.newId() }, as)).toMatchObject({ ok: false });
    expect(await runner.run(offerAgain, { needId: need.id, practiceId: said.practiceId }, personWith(on, 'partner-officer', on.newId()))).toMatchObject({ ok: false });
  });
});

describe('how much a concept says', () => {
  it('MA-07 is counted once for each change', async () => {
    await countUses(database);
    expect(await countUses(database)).toBe(0);
    await runner.run(refuseMatch, { needId: need.id, practiceId: birmingham?.id ?? '', reason: written('en', 'Counted.') }, as);
    expect(await countUses(database)).toBe(1);
    await runner.run(offerAgain, { needId: need.id, practiceId: birmingham?.id ?? '' }, as);
  });
});

describe('the reasons', () => {
  const asked = () => matches(database, question('en', need.title, { lang: 'en', limit: 20 }));

  it('MA-04 are concepts with a whole name on one of the two sides, else two unsure ones at most', async () => {
    for (const { concepts } of await asked()) {
      const unsure = concepts.filter(({ sure }) => !sure);
      expect(unsure.length === 0 || (unsure.length === concepts.length && unsure.length <= 2)).toBe(true);
      for (const { sure, said } of concepts) expect(sure || said.length === 0).toBe(true);
    }
  });

  it('MA-04 are words as the question has them, and none that a third of all texts have', async () => {
    const found = await asked();
    const text = need.title.toLowerCase();
    for (const { words } of found) for (const word of words) expect(text).toContain(word);
  });

  it('MA-04 name the words of the reader’s language first', async () => {
    const texts = [{ lang: 'sv' as const, title: 'Öppna data', body: '' }, { lang: 'en' as const, title: 'Open data', body: '' }];
    const inEnglish = await matches(database, question('en', '', { texts, lang: 'en' }));
    const said = inEnglish.flatMap(({ concepts }) => concepts.flatMap((each) => each.said)).join(' ').toLowerCase();
    expect(said).toContain('open data');
    expect(said).not.toContain('öppna data');
  });

  it('MA-04 say which preconditions a practice names, or that none are recorded', async () => {
    const stated = new Map(known.map(({ id, form }) => [id, form.preconditions]));
    for (const { id, circumstance } of await asked()) {
      const own = stated.get(id) ?? null;
      expect(circumstance.preconditions).toEqual(own === null ? undefined : [...new Set(own.map(({ dimension }) => dimension))]);
    }
  });
});

describe('other ways', () => {
  it('MA-10 words alone find nothing in another language, meanings alone do', async () => {
    const by = (means: 'words' | 'concepts') => matches(database, question('hu', 'Nyílt adatok közzététele', { weighing: { by: means, counted: 'none' } }));
    expect((await by('concepts')).length).toBeGreaterThan(0);
    for (const { concepts } of await by('words')) expect(concepts).toEqual([]);
    for (const { words } of await by('concepts')) expect(words).toEqual([]);
  });

  it('MA-10 what does not count changes no order', async () => {
    const asked = (thematicAreaId: string | undefined) => idsFor(question('en', need.title, { thematicAreaId, weighing: { by: 'both', counted: 'none' } }));
    expect(await asked(birmingham?.thematicAreaId)).toEqual(await asked(undefined));
  });
});
