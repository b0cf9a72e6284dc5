import { describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { renderToString } from 'preact-render-to-string';
import { demoDatabase } from '../../../../../test/demo.ts';
import { testReading } from '../../../../../test/reading.ts';
import { mainOf, post, workAsk } from '../../../../../test/work-ask.tsx';
import { workingPerson } from '../../../../../test/working-people.ts';
import { langs } from '../../../../kernel/lang.ts';
import { written } from '../../../../kernel/text.ts';
import { ReadingProvider } from '../../../../ui/index.ts';
import { needOptions } from '../../../needs/index.ts';
import { markAgeing, practiceBySlug, practicesGrownOld, practicesToReview, practiceWork, recordPractice, takeChanges } from '../../index.ts';
import { emptyForm } from '../../model/form.ts';
import { checkerBeside } from '../checker-beside.tsx';
import { PracticePage } from '../practice-page.tsx';
import { sampleData, samplePractice } from '../practice-page.examples.tsx';
import { reviewPage } from './review.tsx';

const on = await demoDatabase();
const { database, runner, as, projectId } = on;
const { desks: [desk] } = practiceWork({ needs: needOptions });
const owner = await workingPerson(on, { name: 'Anna', role: 'practice-owner', city: 'birmingham', lang: 'en' });
const stranger = await workingPerson(on, { name: 'Erik', role: 'partner-officer', city: 'gavle', lang: 'sv' });
const source = { url: 'https://example.org', publisher: 'Example', title: 'Page' };
const provenance = { v: 1, statements: [{ field: 'record', confidence: 'stated', sources: [source] }] };

/** A published practice of Birmingham that somebody last looked at on this day. */
async function published(slug: string, reviewedOn: string | null): Promise<string> {
  const input = {
    slug, title: written('en', `Practice ${slug}`), summary: written('en', 'Short.'), partnerIds: [owner.partnerId], period: { v: 1, kind: 'from', start: '2018' }, form: emptyForm,
    attribution: 'stated', state: 'published', provenance,
  };
  const done = await runner.run(recordPractice, input, as);
  if (!done.ok) throw new Error(JSON.stringify(done));
  await sql`update practice set reviewed_on = ${reviewedOn} where id = ${done.value.id}`.execute(database.reading);
  return done.value.id;
}

const step = (id: string, name: string, said: object = {}) => desk.editable.find(database, projectId, id).then((standing) => {
  const found = desk.steps.find((each) => each.name === name);
  if (standing === undefined || found === undefined) throw new Error(name);
  return runner.run(found.command, found.input(standing, { ...said }), as);
});
const stateOf = async (id: string) => (await desk.editable.find(database, projectId, id))?.state;
const ask = (id: string, by = owner) => workAsk(on, { by, params: { id } });
const answer = async (id: string, fields: Readonly<Record<string, string>>, by = owner) => {
  const revision = String((await desk.editable.find(database, projectId, id))?.revision);
  return post(reviewPage, ask(id, by), Object.entries({ revision, ...fields }));
};

describe('the yearly review', () => {
  test('PR-19 is due a year after the last review, for what is published and has an owner', async () => {
    await published('young', '2025-01-16');
    const due = await published('due', '2025-01-15');
    await published('never', null);
    expect((await practicesToReview(database, projectId, '2026-01-15')).map(({ slug }) => slug)).toEqual(['due']);
    await step(due, 'review');
    expect(await practicesToReview(database, projectId, '2026-01-15')).toEqual([]);
  });

  test('PR-20 is answered by the owner: it runs', async () => {
    const id = await published('running', '2024-06-01');
    expect(await reviewPage.show(ask(id))).toBeInstanceOf(Response);
    await step(id, 'review');
    expect(mainOf(await reviewPage.show(ask(id)))).toContain('It still runs');
    expect(await reviewPage.show(ask(id, stranger))).toBeInstanceOf(Response);
    expect(await answer(id, { answer: 'running' }, stranger)).toEqual({ kind: 'absent' });
    expect(await answer(id, {})).toMatchObject({ kind: 'again', status: 422 });
    expect(await answer(id, { answer: 'running', revision: '1' })).toMatchObject({ kind: 'again', status: 409 });
    expect(await answer(id, { answer: 'running' })).toMatchObject({ kind: 'done', said: 'done' });
    expect([await stateOf(id), (await practiceBySlug(database, projectId, 'running'))?.reviewedOn]).toEqual(['confirmed', '2026-01-15']);
    expect(await answer(id, { answer: 'running' })).toMatchObject({ kind: 'done', to: `/en/better/work/practices/${id}` });
  });

  test('PR-20 it changed: the form opens, and confirming ends it', async () => {
    const id = await published('changed', '2024-06-01');
    await step(id, 'review');
    expect(await answer(id, { answer: 'changed' })).toMatchObject({ kind: 'done', to: `/en/better/work/practices/${id}`, said: 'review-changed' });
    expect(await stateOf(id)).toBe('under-review');
    await step(id, 'confirm');
    expect(await stateOf(id)).toBe('confirmed');
  });

  test('PR-20 it stopped: with a reason, which readers see', async () => {
    const id = await published('stopped', '2024-06-01');
    await step(id, 'review');
    const again = await answer(id, { answer: 'stopped', reason: ' ' });
    expect(again).toMatchObject({ kind: 'again', status: 422 });
    expect(again.kind === 'again' ? mainOf(again.view) : '').toContain('Please say why it stopped.');
    expect(await answer(id, { answer: 'stopped', reason: 'x'.repeat(1001) })).toMatchObject({ kind: 'again', status: 422 });
    expect(await answer(id, { answer: 'stopped', reason: 'The funding ended.' })).toMatchObject({ kind: 'done' });
    expect(await practiceBySlug(database, projectId, 'stopped')).toMatchObject({ state: 'outdated', stateReason: { texts: { en: { text: 'The funding ended.' } } } });
    expect(await reviewPage.show(workAsk(on, { by: owner, params: { id: 'x' } }))).toBeUndefined();
  });

  test('PR-21 each step waits once to be told, with its reason and who took it', async () => {
    await database.transaction(async (writer) => ({ ok: true as const, taken: await takeChanges(writer, projectId) }));
    const id = await published('told', '2024-06-01');
    await step(id, 'review');
    await step(id, 'outdate', { reason: written('en', 'Gone.') });
    const take = () => database.transaction(async (writer) => ({ ok: true as const, taken: await takeChanges(writer, projectId) }));
    expect((await take()).taken).toMatchObject([
      { state: 'under-review', byPerson: null, partnerIds: [owner.partnerId] }, { state: 'outdated', reason: { texts: { en: { text: 'Gone.' } } } },
    ]);
    expect((await take()).taken).toEqual([]);
  });

  test('Q-09 after two years the public page says so, and only the program marks it', async () => {
    const id = await published('old', '2024-01-14');
    const old = async () => (await practicesGrownOld(database, projectId, '2026-01-15')).map((each) => each.id);
    expect(await old()).toContain(id);
    expect(await runner.run(markAgeing, { id, today: '2026-01-15' }, owner.as)).toMatchObject({ ok: false });
    expect(await runner.run(markAgeing, { id, today: '2025-01-15' }, as)).toMatchObject({ ok: false, refusals: [{ code: 'wrong-state' }] });
    expect(await runner.run(markAgeing, { id, today: '2026-01-15' }, as)).toMatchObject({ ok: true });
    expect(await old()).not.toContain(id);
    expect((await practiceBySlug(database, projectId, 'old'))?.ageing).toBe(true);
    for (const lang of langs) {
      const reading = testReading(lang);
      const data = sampleData({ practice: samplePractice({ reviewedOn: '2023-01-10', ageing: true }) });
      expect(renderToString(<ReadingProvider reading={reading}><PracticePage data={data} /></ReadingProvider>)).toContain(reading.say('checker.ageing'));
    }
  });
});

describe('beside a practice', () => {
  test('Q-07 stands what is missing, each leading to its place in the form for who may write there', async () => {
    const id = await published('thin', '2025-01-15');
    const box = async (by: typeof owner, lang: 'en' | 'hu') => {
      const standing = await desk.editable.find(database, projectId, id);
      if (standing === undefined) throw new Error('gone');
      const beside = await checkerBeside(workAsk(on, { by, lang }), { desk, standing, alike: 1 });
      return renderToString(<ReadingProvider reading={testReading(lang)}>{beside}</ReadingProvider>);
    };
    const own = await box(owner, 'en');
    for (const place of ['description', 'institution', 'evidence', 'amount', 'difficulties', 'transferPotential', 'legal', 'title']) expect(own).toContain(`href="#f-${place}"`);
    expect(own).toContain('points are answered.');
    expect(own).not.toContain('Does it still run?');
    expect(await box(stranger, 'hu')).not.toContain('href="#');
    expect(await box(stranger, 'hu')).toContain('Nevezze meg a szervezetet');
    await step(id, 'review');
    expect(await box(owner, 'en')).toContain(`/en/better/work/practices/${id}/review`);
    expect(await box(stranger, 'hu')).not.toContain('/review');
  });
});
