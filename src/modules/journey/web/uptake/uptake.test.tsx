import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../../test/demo.ts';
import { testReading } from '../../../../../test/reading.ts';
import { workAsk } from '../../../../../test/work-ask.tsx';
import { workingPerson } from '../../../../../test/working-people.ts';
import { langs } from '../../../../kernel/lang.ts';
import { written } from '../../../../kernel/text.ts';
import { countQueries } from '../../../../platform/db/index.ts';
import type { Ask } from '../../../../platform/http/index.ts';
import { ReadingProvider } from '../../../../ui/index.ts';
import { practices, practiceWork } from '../../../practices/index.ts';
import { desks as transferDesks, openTransfer } from '../../../transfers/index.ts';
import { comparisonOf, uptakeStories } from '../../app/uptake-stories.ts';
import { importedBy, takenBeside } from '../../index.ts';
import { comparePage } from './pages.tsx';
import { declinedStory, examples, fullStory } from './uptake.examples.tsx';

const on = await demoDatabase();
const { database, runner, as, actor, projectId } = on;
const all = await practices(database, projectId);
const counted = await Promise.all(all.map(async (practice) => ({ practice, stories: await uptakeStories(database, projectId, practice.id) })));
const [most] = counted.toSorted((a, b) => b.stories.length - a.stories.length);
if (most === undefined) throw new Error('the demo has no practice');
const { practice } = most;
const anna = await workingPerson(on, { name: 'Anna', role: 'partner-officer', city: 'nyiregyhaza', lang: 'hu' });

const draw = (child: ComponentChild, lang: (typeof langs)[number] = 'en') => renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
const ask = (query: Readonly<Record<string, string>> = {}, slug = practice.slug): Ask => ({
  reader: database, project: { id: projectId, slug: 'better' }, reading: testReading('en'), path: '/en/better', params: { slug }, query, origin: 'https://example.org', actor,
});
const section = async () => draw(<>{await importedBy(ask(), practice)}</>);
const transfer = (slug: string, more: object = {}) => runner.run(openTransfer, {
  slug, importerId: anna.partnerId ?? '', title: written('en', `Transfer ${slug}`), summary: written('en', 'Short.'), sources: [{ practiceId: practice.id }], ...more,
}, as);

describe('what became of a practice', () => {
  test('JR-01 is told for each public transfer, with reason, action and result', async () => {
    const html = draw(examples[0]?.show());
    expect(html).toContain('There was no money for it.');
    expect(html).toContain('A lab for services');
    expect(html).toContain('challenge briefs');
    expect(html).toContain('href="/en/better/practices/challenge/compare"');
    expect(draw(examples[1]?.show())).not.toContain('/compare');
    expect(most.stories.length).toBeGreaterThan(0);
    const real = await section();
    for (const { card } of most.stories) expect(real).toContain(`href="/en/better${card.path}"`);
  });

  test('JR-01, JR-02 a draft leaves no trace, neither there nor in the comparison', async () => {
    const [before, pages] = [await section(), await comparePage.show(ask({ of: 'secret', with: 'quiet' }))];
    for (const slug of ['secret', 'quiet']) expect((await transfer(slug, { visibility: 'project', provenance: { v: 1, statements: [] } })).ok).toBe(true);
    expect(await section()).toBe(before);
    const after = await comparePage.show(ask({ of: 'secret', with: 'quiet' }));
    const main = (view: typeof after) => (view === undefined || view instanceof Response ? 'none' : draw(<>{view.main}</>));
    expect(main(after)).toBe(main(pages));
    expect(main(after)).not.toContain('Transfer secret');
  });

  test('JR-03 in the workspace drafts stand beside it, marked', async () => {
    const work = practiceWork({ needs: () => Promise.resolve([]) }).desks[0];
    const standing = await work.editable.find(database, projectId, practice.id);
    if (standing === undefined) throw new Error('there is no such practice');
    const html = draw(<>{await takenBeside(workAsk(on, { by: anna }), { desk: work, standing })}</>);
    expect(html).toMatch(/Transfer secret<\/[a-z]+>(<\/a>)? \(Considered, not public\)|Transfer secret<\/a> \(Considered, not public\)/);
    expect(await takenBeside(workAsk(on, { by: anna }), { desk: transferDesks[0], standing })).toBeUndefined();
  });

  test('JR-01 sends as many statements for many transfers as for few', async () => {
    const count = async () => (await countQueries(() => uptakeStories(database, projectId, practice.id))).queries;
    await count();
    const few = await count();
    for (let n = 0; n < 6; n += 1) await transfer(`more-${n}`, { visibility: 'project', provenance: { v: 1, statements: [] } });
    await sql`update transfer set visibility = 'public' where slug like 'more-%'`.execute(database.reading);
    expect(await count()).toBeLessThanOrEqual(few);
    expect((await uptakeStories(database, projectId, practice.id)).length).toBe(most.stories.length + 6);
  });
});

describe('two of them side by side', () => {
  const third = { ...fullStory, card: { ...fullStory.card, slug: 'third' } };

  test('JR-02 are the two that are named, else the first two', () => {
    const of = (asked: { of?: string; with?: string }) => comparisonOf([fullStory, declinedStory, third], { of: asked.of, with: asked.with })?.pair?.map(({ card }) => card.slug);
    expect(of({})).toEqual([fullStory.card.slug, 'declined']);
    expect(of({ of: 'third', with: 'declined' })).toEqual(['third', 'declined']);
    for (const asked of [{ of: 'third' }, { with: 'third' }, { of: 'third', with: 'third' }, { of: 'third', with: '<script>' }]) expect(of(asked)).toBeUndefined();
    expect(comparisonOf([fullStory], { of: undefined, with: undefined })).toBeUndefined();
  });

  test('JR-02 are a table with a heading for every row and city', () => {
    const html = draw(examples[2]?.show());
    expect(html.match(/<th scope="row">/g)).toHaveLength(10);
    expect(html).toMatch(/<th scope="col"[^>]*>Tartu<\/th>/);
    expect(html).toContain('Why: ');
    expect(html).toContain('Only working time.');
  });

  test('JR-02 a wrong address gets the choice, and a practice nobody took has no such page', async () => {
    expect(draw(examples[3]?.show())).toContain('<select');
    const view = await comparePage.show(ask({ of: 'nobody', with: 'neither' }));
    if (view === undefined || view instanceof Response) throw new Error('there is no page');
    expect(draw(<>{view.main}</>)).toContain('Choose two below.');
    expect(view.indexed).toBe(false);
    expect(await comparePage.show(ask({}, 'no-such-practice'))).toBeUndefined();
    const lonely = counted.find(({ stories }) => stories.length < 2 && stories !== most.stories);
    expect(await comparePage.show(ask({}, lonely?.practice.slug))).toBeUndefined();
  });

  test.each(langs)('JR-01, JR-02, JR-03 every view has its words in %s', (lang) => {
    for (const { show } of examples) expect(draw(show(), lang)).not.toMatch(/journey\.[a-z]/);
  });
});
