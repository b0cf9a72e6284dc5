import { describe, expect, it } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { pageNamed, post, workAsk } from '../../../../test/work-ask.tsx';
import { workingPerson } from '../../../../test/working-people.ts';
import { written } from '../../../kernel/text.ts';
import { needs } from '../../needs/index.ts';
import { practices, recordPractice } from '../../practices/index.ts';
import { emptyForm } from '../../practices/model/form.ts';
import { wordsOf } from '../../taxonomy/index.ts';
import { similarPage } from '../web/similar.tsx';
import { similarRecords } from './similar.ts';

const on = await demoDatabase();
const { database, runner, as, projectId } = on;
const known = await practices(database, projectId);
const officer = await workingPerson(on, { name: 'Anna', role: 'partner-officer', city: 'nyiregyhaza', lang: 'hu' });
const [first] = known;
if (first === undefined) throw new Error('The demo has no practice.');
const among = { projectId, kind: 'practice' } as const;

/** What the page answers to what is being typed. */
async function asked(fields: Readonly<Record<string, string>>, lang: 'en' | 'hu' = 'en'): Promise<string> {
  const done = await post(pageNamed([similarPage], 'work.similar'), workAsk(on, { by: officer, lang }), Object.entries(fields));
  return done.kind === 'answer' ? done.response.text() : done.kind;
}

describe('what is here already', () => {
  it('Q-10 of the demo no two are alike, not even two of which the same one sentence is recorded', async () => {
    for (const practice of known) {
      const texts = wordsOf(practice.title, [practice.summary, ...(practice.form.description === null ? [] : [practice.form.description])]);
      const found = await similarRecords(database, { among, title: practice.title, texts, of: practice.id });
      expect({ practice: practice.slug, found: found.map(({ path }) => path) }).toEqual({ practice: practice.slug, found: [] });
    }
    for (const need of await needs(database, projectId)) {
      const found = await similarRecords(database, { among: { projectId, kind: 'need' }, title: need.title, texts: wordsOf(need.title, []), of: need.id });
      expect({ need: need.slug, found: found.map(({ path }) => path) }).toEqual({ need: need.slug, found: [] });
    }
  });

  it('Q-10 finds a record by its own words in another language, without its title', async () => {
    let found = 0;
    // of these two the record has one sentence, the same of both
    const telling = known.filter(({ slug }) => slug !== 'gps-collars' && slug !== 'predictive-food-vans');
    for (const { id, title, summary, form } of telling) {
      const words = summary.texts.hu?.text ?? '';
      const body = form.description?.texts.hu?.text ?? '';
      const similar = await similarRecords(database, { among, title: written('hu', words), texts: [{ lang: 'hu', title: title.texts.hu?.text ?? '', body: `${words} ${body}` }] });
      if (similar.some((each) => each.id === id)) found += 1;
    }
    expect(found / telling.length).toBeGreaterThan(0.9);
  });

  it('Q-10 drafts of colleagues are found by their titles', async () => {
    const input = {
      slug: 'draft', title: written('en', 'Repair café for old telephones'), summary: written('en', 'Old telephones are repaired together.'), partnerIds: [officer.partnerId],
      period: { v: 1, kind: 'unknown' }, form: emptyForm, attribution: 'stated', visibility: 'project', provenance: { v: 1, statements: [] },
    };
    expect(await runner.run(recordPractice, input, as)).toMatchObject({ ok: true });
    const found = await asked({ kind: 'practice', lang: 'en', title: 'Repair cafe for telephones', text: '' });
    expect(found).toMatch(/This practice says nearly the same:.*href="\/en\/better\/work\/practices\/.*Repair café/);
    expect(await asked({ kind: 'practice', lang: 'en', title: 'Repair', text: '' })).toBe('');
  });

  it('Q-10 the page answers to titles only, of needs and practices, and takes any text', async () => {
    const title = first.title.texts.hu?.text ?? '';
    expect(await asked({ kind: 'practice', lang: 'hu', title, text: '' }, 'hu')).toContain(`/hu/better/work/practices/${first.id}`);
    expect(await asked({ kind: 'practice', lang: 'hu', title, text: '', of: first.id }, 'hu')).not.toContain(first.id);
    expect(await asked({ kind: 'need', lang: 'hu', title, text: '' })).not.toContain(first.id);
    expect(await asked({ kind: 'event', lang: 'hu', title, text: '' })).toBe('');
    const odds = ['x', '', '(((\u0000 & | ! <script>', '%'.repeat(400), 'word '.repeat(10_000)];
    for (const odd of odds) expect(await asked({ kind: 'practice', lang: 'zz', title: odd, text: odd })).toBe('');
    expect(await similarPage.show(workAsk(on, { by: officer }))).toBeUndefined();
  });
});
