import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { idOf, projectWith } from '../../../../../test/desk.ts';
import { testReading } from '../../../../../test/reading.ts';
import { mainOf, pageNamed, workAsk } from '../../../../../test/work-ask.tsx';
import { workingPerson } from '../../../../../test/working-people.ts';
import { deskPagesOn, needDesk, practiceDesk } from '../../../../../test/workspace.ts';
import { langs } from '../../../../kernel/lang.ts';
import { noProvenance } from '../../../../kernel/provenance.ts';
import { type LocalizedText, textOrigins, withTranslation, written } from '../../../../kernel/text.ts';
import { recordStatements } from '../../../../platform/db/index.ts';
import { recordNeed } from '../../../needs/index.ts';
import { overviewPages } from '../../index.ts';
import { countTexts, textState, toDo } from './completeness.ts';

const on = await testDatabase();
const cities = await projectWith(on, ['gavle', 'tartu']);
const anna = await workingPerson(on, { name: 'Anna', role: 'partner-officer', city: 'gavle', lang: 'sv' });
const guest = await workingPerson(on, { name: 'Guest', role: 'stakeholder', city: 'tartu', lang: 'et' });
const none = () => Promise.reject(new Error('not asked for here'));
const page = pageNamed(overviewPages({ desks: [needDesk, practiceDesk], personNames: none, lastVisit: none, feedAddress: String }), 'work.languages');
const needs = deskPagesOn(on, needDesk);

const original = written('hu', 'Tiszta levegő');
const stale: LocalizedText = { ...withTranslation(original, 'sv', { text: 'Ren luft', origin: 'written' }), revision: 2 };
const machine = withTranslation(original, 'sv', { text: 'Ren luft', origin: 'machine' });
const whole = withTranslation(original, 'sv', { text: 'Ren luft', origin: 'reviewed' });

async function need(slug: string, title: LocalizedText, partnerId: string = cities.gavle): Promise<string> {
  const about = { slug, title, description: null, thematicAreaId: null, partnerId, visibility: 'project', provenance: noProvenance };
  return idOf(on.runner.run(recordNeed, about, on.as));
}

const html = async (asking: Partial<Parameters<typeof workAsk>[1]> = {}) => mainOf(await page.show(workAsk(on, { by: anna, ...asking })), asking.lang);
const listed = (content: string) => [...content.matchAll(/\/work\/needs\/([0-9a-f-]{36})(\?lang=\w+)?"/g)].map((found) => found[0].slice(12, -1));

describe('the state of a text', () => {
  test('WS-16 is one of five in each language', () => {
    expect([original, stale, machine, whole].map((text) => textState(text, 'sv'))).toEqual(['missing', 'stale', 'machine', 'reviewed']);
    expect(textState(stale, 'hu')).toBe('written');
  });

  test('WS-16 the counts of a language add up to the number of texts', () => {
    const text = fc.record({ lang: fc.constantFrom(...langs), origin: fc.constantFrom(...textOrigins), revision: fc.integer({ min: 1, max: 3 }) })
      .map(({ lang, origin, revision }): LocalizedText => ({ ...withTranslation(written('hu', 'x'), lang, { text: 'y', origin }), revision }));
    fc.assert(fc.property(fc.array(text), fc.constantFrom(...langs), (texts, lang) => {
      const counts = countTexts(texts, lang);
      expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(texts.length);
      expect(toDo(counts)).toBeLessThanOrEqual(texts.length);
    }));
  });
});

describe('the languages of the whole project', () => {
  test('WS-16 without a text it says so', async () => {
    expect(await html()).toContain('No record has a text yet.');
  });

  test('WS-16 shows for each language and kind what is there, drafts too, and leads to what is left to do', async () => {
    for (const [slug, title] of [['a', original], ['b', stale], ['c', machine], ['d', whole]] as const) await need(slug, title);
    const content = await html();
    expect(content).toContain('1 checked, 1 not checked, 1 outdated and 1 missing');
    expect(content).toMatch(/href="\/en\/better\/work\/needs\?whose=all&amp;lacks=sv">3 to do<span class="visually-hidden">: Needs, Swedish<\/span>/);
    expect(content).toMatch(/aria-hidden="true">Hungarian<\/span><div class="cell-body"><span class="status-word is-done">complete<\/span><small>4 written/);
    expect(content).toContain('No text yet: Practices.');
  });

  test.each(langs)('WS-16 is there for every member in %s, with headings for rows and columns', async (lang) => {
    const content = await html({ by: guest, lang });
    expect(content.match(/<th scope="row">/g)).toHaveLength(6);
    expect(content.match(/<th scope="col"/g)).toHaveLength(12);
    expect(content).toContain(testReading(lang).say('overview.languages'));
  });

  test('WS-16 more records cost no more statements', async () => {
    const before = (await recordStatements(() => html())).statements.length;
    for (const slug of ['e', 'f', 'g']) await need(slug, original, cities.tartu);
    expect((await recordStatements(() => html())).statements.length).toBe(before);
    expect(before).toBe(2);
  });
});

describe('a list of what is left to do', () => {
  test('WS-17 holds those records only, with what is left, and leads to their texts in that language', async () => {
    const content = await needs.html('list', { by: anna, query: { lacks: 'sv' } });
    expect(listed(content)).toHaveLength(3);
    expect(listed(content).every((each) => each.endsWith('?lang=sv'))).toBe(true);
    for (const words of ['1 missing', '1 outdated', '1 not checked']) expect(content).toContain(words);
    expect(content).toContain('href="/en/better/work/needs?whose=all&amp;lacks=sv"');
    expect(listed(await needs.html('list', { by: anna, query: { lacks: 'sv', whose: 'all' } }))).toHaveLength(6);
  });

  test('WS-17 an empty one says that all is done, and what is no language narrows nothing', async () => {
    expect(await needs.html('list', { by: anna, query: { lacks: 'hu', whose: 'all' } })).toContain('Nothing is left to do here.');
    expect(listed(await needs.html('list', { by: anna, query: { lacks: 'xx', whose: 'all' } }))).toHaveLength(7);
  });
});
