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
  it('MT-01 is found for each practice by its own title, in the language of the question', async () => {
    for (const practice of known) {
      const title = practice.title.texts.en?.text ?? '';
      expect({ title, found: (await idsFor(question('en', title))).includes(practice.id) }).toEqual({ title, found: true });
    }
  });

  it('MT-01 is found across languages by what it is about', async () => {
    const found = await matches(database, question('hu', 'Nyílt adatok közzététele'));
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.concepts.length).toBeGreaterThan(0);
  });

  it('MT-02 is the same each time', async () => {
    const asked = question('en', 'Open data and participation of citizens');
    expect(await matches(database, asked)).toEqual(await matches(database, asked));
  });

  it('MT-03 MT-04 says what speaks for it', async () => {
    const city = birmingham?.cities[0]?.id ?? '';
    const found = await matches(database, question('en', birmingham?.title.texts.en?.text ?? '', { partnerIds: [city], thematicAreaId: birmingham?.thematicAreaId }));
    const own = found.find(({ id }) => id === birmingham?.id);
    expect(own?.words.length).toBeGreaterThan(0);
    expect(own?.circumstance.sameTheme).toBe(birmingham?.thematicAreaId === undefined ? undefined : true);
  });

  it('MT-05 is nothing for a project that is not there, and nothing for words that say nothing', async () => {
    expect(await idsFor({ ...question('en', 'Open data'), among: { projectId: on.newId(), kind: 'practice' } })).toEqual([]);
    expect(await idsFor(question('en', ''))).toEqual([]);
    expect(await idsFor(question('sv', "' & | \u0000 \uD800 :* <->"))).toEqual([]);
  });

  it('MT-01 asks the database a bounded number of times, whatever is found', async () => {
    const { queries } = await countQueries(() => matches(database, question('en', known.map(({ title }) => title.texts.en?.text ?? '').join(' '), { limit: 40 })));
    expect(queries).toBeLessThanOrEqual(12);
  });
});

describe('what was said not to fit', () => {
  it('MT-06 is not offered again, neither way, until it is taken back', async () => {
    const asked = { ...question('en', birmingham?.title.texts.en?.text ?? ''), of: need.id };
    const practiceId = birmingham?.id ?? '';
    expect(await idsFor(asked)).toContain(practiceId);
    expect(await runner.run(refuseMatch, { needId: need.id, practiceId, reason: written('en', 'Not ours to decide.') }, as)).toMatchObject({ ok: true });
    expect(await idsFor(asked)).not.toContain(practiceId);
    const back = { among: { projectId, kind: 'need' as const }, texts: [{ lang: 'en' as const, title: need.title, body: '' }], of: practiceId, thematicAreaId: undefined, partnerIds: [], limit: 40 };
    expect(await idsFor(back)).not.toContain(need.id);
    expect(await idsFor({ ...back, of: undefined })).toContain(need.id);
    expect(await runner.run(offerAgain, { needId: need.id, practiceId }, as)).toMatchObject({ ok: true });
    expect(await idsFor(asked)).toContain(practiceId);
  });

  it('MT-06 is said by who may record the need, and by nobody else', async () => {
    const said = { needId: need.id, practiceId: birmingham?.id ?? '', reason: written('en', 'No.') };
    const tries = [['stakeholder', need.partnerId], ['partner-officer', on.newId()], ['programme-officer', undefined]] as const;
    for (const [role, partnerId] of tries) expect(await runner.run(refuseMatch, said, personWith(on, role, partnerId))).toMatchObject({ ok: false, refusals: [{ code: 'absent' }] });
    expect(await runner.run(refuseMatch, said, personWith(on, 'partner-officer', need.partnerId))).toMatchObject({ ok: true });
    expect(await runner.run(refuseMatch, { ...said, practiceId: on.newId() }, as)).toMatchObject({ ok: false });
    expect(await runner.run(offerAgain, { needId: need.id, practiceId: said.practiceId }, personWith(on, 'partner-officer', on.newId()))).toMatchObject({ ok: false });
  });
});

describe('how much a concept says', () => {
  it('MT-07 is counted once for each change', async () => {
    await countUses(database);
    expect(await countUses(database)).toBe(0);
    await runner.run(refuseMatch, { needId: need.id, practiceId: birmingham?.id ?? '', reason: written('en', 'Counted.') }, as);
    expect(await countUses(database)).toBe(1);
    await runner.run(offerAgain, { needId: need.id, practiceId: birmingham?.id ?? '' }, as);
  });
});
