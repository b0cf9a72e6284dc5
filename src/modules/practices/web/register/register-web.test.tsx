import { renderToString } from 'preact-render-to-string';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../../test/demo.ts';
import { testReading } from '../../../../../test/reading.ts';
import { mainOf, pageNamed, post, workAsk } from '../../../../../test/work-ask.tsx';
import { workingPerson } from '../../../../../test/working-people.ts';
import { langs } from '../../../../kernel/lang.ts';
import { countQueries } from '../../../../platform/db/index.ts';
import { ReadingProvider } from '../../../../ui/index.ts';
import { practiceWork, registerBeside } from '../../index.ts';
import { RegisterTabs, standingWords } from './frame.tsx';
import { matrixCsv } from './matrix-csv.ts';
import { examples, sampleMatrix } from './register-views.examples.tsx';

const on = await demoDatabase();
const { database, projectId } = on;
const work = practiceWork({ needs: () => Promise.resolve([]) });
const [desk] = work.desks;
const [matrix, dates] = [pageNamed(work.pages, 'work.register'), pageNamed(work.pages, 'work.register.dates')];
const maria = await workingPerson(on, { name: 'Maria', role: 'coordinator', lang: 'it' });
const anna = await workingPerson(on, { name: 'Anna', role: 'partner-officer', city: 'nyiregyhaza', lang: 'hu' });
const kati = await workingPerson(on, { name: 'Kati', role: 'stakeholder', city: 'gavle', lang: 'sv' });
const isTheirs = (partnerIds: readonly string[]) => partnerIds.length === 1 && ![anna, kati].some(({ partnerId = '' }) => partnerIds.includes(partnerId));
const theirs = (await desk.list(database, projectId)).find(({ partnerIds }) => isTheirs(partnerIds));
const practiceId = theirs?.id ?? '';
const step = async (name: string, by: typeof anna, said: object) => {
  const [found, standing] = [desk.steps.find((each) => each.name === name), await desk.editable.find(database, projectId, practiceId)];
  if (found === undefined || standing === undefined) throw new Error(`no step ${name}`);
  return on.runner.run(found.command, found.input(standing, { ...said }), by.as);
};

describe('the matrix page', () => {
  test('PR-35 is a table with headings, for everybody in the project', async () => {
    await step('mark-interest', anna, {});
    await step('suggest-interest', kati, { why: { v: 1, source: 'sv', revision: 1, texts: { sv: { text: 'Vi <väntar>', origin: 'written' } } } });
    for (const by of [maria, anna, kati]) {
      const html = mainOf(await matrix.show(workAsk(on, { by })));
      expect(html).toMatch(/<th scope="col"[^>]*>Nyíregyháza<\/th>/);
      expect(html).toMatch(/<th scope="row"><a href="\/en\/better\/work\/practices\//);
      expect(html).toContain('Vi &lt;väntar>');
      expect(html).toContain('The register is open, without a closing date.');
    }
  });

  test('PR-35 is put in order by links, and unknown orders are the first one', async () => {
    const html = async (sort: string) => mainOf(await matrix.show(workAsk(on, { by: anna, query: { sort } })));
    expect(await html('host')).toMatch(/href="\/en\/better\/work\/register\?sort=host" aria-current="(true|page)"/);
    expect(await html('1 or 1=1')).toMatch(/href="\/en\/better\/work\/register" aria-current="(true|page)"/);
  });

  test('PR-35 is downloaded as CSV that no spreadsheet runs', async () => {
    const file = await matrix.show(workAsk(on, { by: anna, query: { as: 'csv' } }));
    if (!(file instanceof Response)) throw new Error('that is no file');
    expect([file.headers.get('content-type'), file.headers.get('cache-control')]).toEqual(['text/csv; charset=utf-8', 'private, no-store']);
    const own = matrixCsv(sampleMatrix, 'practice', testReading('en')).split('\r\n');
    expect(own[0]).toBe('\uFEFFPractice,Whose practice,Genova,Gävle,Tartu,Cities interested');
    expect(own).toContain('Open data portal,Genova,own practice,a stakeholder’s word; Våra företag väntar.,interested; Need: Andmed kõigile,2');
    expect(own.find((line) => line.startsWith('Appen'))).toBe('Appen Gävle,Gävle | Tartu,,own practice,own practice,0');
  });

  test('PR-35 asks the database as often for many practices as for few', async () => {
    const count = async () => (await countQueries(() => matrix.show(workAsk(on, { by: anna })))).queries;
    const few = await count();
    await sql`insert into practice (project_id, id, slug, title, summary, form, period, attribution, provenance)
      select p.project_id, gen_random_uuid(), p.slug || '-' || n, p.title, p.summary, p.form, p.period, p.attribution, p.provenance
      from practice p, generate_series(1, 20) n`.execute(database.reading);
    expect(await count()).toBe(few);
  });
});

describe('the dates page', () => {
  test('PR-30 is a form for who leads, and a sentence for others', async () => {
    expect(mainOf(await dates.show(workAsk(on, { by: maria })))).toContain('name="closes"');
    const html = mainOf(await dates.show(workAsk(on, { by: anna })));
    expect([html.includes('<form'), html.includes('The coordinator sets the dates.')]).toEqual([false, true]);
    expect(await post(dates, workAsk(on, { by: anna }), [['closes', '2026-02-01'], ['revision', '0']])).toEqual({ kind: 'absent' });
  });

  test('PR-30, PR-32 keeps what was typed, and says what is wrong', async () => {
    const again = await post(dates, workAsk(on, { by: maria }), [['opens', 'soon'], ['closes', '2026-02-30'], ['revision', '0']]);
    if (again.kind !== 'again') throw new Error(again.kind);
    expect(again.status).toBe(422);
    expect(mainOf(again.view)).toContain('value="soon"');
    expect(mainOf(again.view).match(/Please give a day of the calendar/g)?.length).toBe(4);
    expect(await post(dates, workAsk(on, { by: maria }), [['opens', ''], ['closes', '2026-01-10'], ['revision', '0']])).toMatchObject({ kind: 'done', said: 'saved' });
    const closed = mainOf(await dates.show(workAsk(on, { by: maria })));
    expect(closed).toContain('name="reason"');
    const unsaid = await post(dates, workAsk(on, { by: maria }), [['closes', '2026-02-10'], ['revision', '1']]);
    if (unsaid.kind !== 'again') throw new Error(unsaid.kind);
    expect(mainOf(unsaid.view)).toContain('Please say why it is opened again.');
    expect(await post(dates, workAsk(on, { by: maria }), [['closes', '2026-02-10'], ['reason', 'Late.'], ['revision', '0']])).toMatchObject({ kind: 'again', status: 409 });
    expect(await post(dates, workAsk(on, { by: maria }), [['closes', '2026-02-10'], ['reason', 'Late.'], ['revision', '1']])).toMatchObject({ kind: 'done' });
    expect(mainOf(await matrix.show(workAsk(on, { by: anna })))).toContain('Late.');
  });
});

describe('what stands on the pages', () => {
  const today = '2026-04-10';
  const words = (dates: { opens: string | null; closes: string | null }) => standingWords(dates, today, testReading('en'));

  test('PR-30 the sentence says where the register stands', () => {
    expect(words({ opens: null, closes: null })).toBe('The register is open, without a closing date.');
    expect(words({ opens: '2026-04-11', closes: null })).toBe('The register opens on 11 Apr 2026.');
    expect(words({ opens: null, closes: '2026-04-10' })).toBe('The register is open until the end of 10 Apr 2026.');
    expect(words({ opens: null, closes: '2026-04-09' })).toContain('The register closed at the end of 9 Apr 2026');
  });

  test('PR-35 every page of the register leads to the others', () => {
    for (const here of ['matrix', 'visits', 'dates'] as const) {
      const tabs = renderToString(<ReadingProvider reading={testReading('en')}><RegisterTabs here={here} /></ReadingProvider>);
      expect(tabs.match(/href="\/en\/better\/work\/register/g)).toHaveLength(3);
      expect(tabs.match(/aria-current/g)).toHaveLength(1);
    }
  });

  test('PR-35 the order changes the lines of the file and nothing in them', () => {
    const lines = (order: 'interest' | 'practice' | 'host') => matrixCsv(sampleMatrix, order, testReading('hu')).trim().split('\r\n');
    expect(new Set(lines('host'))).toEqual(new Set(lines('practice')));
    expect(lines('interest')[1]).toContain('Open data portal');
    expect(lines('practice')[1]).toContain('Appen Gävle');
    expect(lines('host')[3]).toContain('Megszentségteleníthetetlenségeskedéseitekért-űrlap');
  });

  test('PR-32 a register that is closed asks for the reason before it is sent', () => {
    const asked = examples.filter(({ name }) => name.startsWith('closed') || name === 'dates');
    const html = asked.map(({ show }) => renderToString(<ReadingProvider reading={testReading('en')}>{show()}</ReadingProvider>));
    expect(html.map((each) => each.includes('name="reason"'))).toEqual([false, true]);
    expect(html[1]).toContain('value="April"');
    expect(html[1]).toContain('href="#reason"');
  });
});

test('PR-34, PR-31 beside a practice stands what was said, and whether one can say more', async () => {
  const standing = await desk.editable.find(database, projectId, practiceId);
  if (standing === undefined) throw new Error('there is no such practice');
  const box = renderToString(<ReadingProvider reading={testReading('en')}>{await registerBeside(workAsk(on, { by: anna }), { desk, standing })}</ReadingProvider>);
  expect(box).toContain('A stakeholder of Gävle: “');
  expect(box).toContain('The register is open until the end of 10 Feb 2026.');
});

test('PR-37 a closed register is not offered; who had the form open is told, and the box says what can still be done', async () => {
  expect(await post(dates, workAsk(on, { by: maria }), [['closes', '2026-01-10'], ['revision', '2']])).toMatchObject({ kind: 'done' });
  const standing = await desk.editable.find(database, projectId, practiceId);
  const [mark, suggest, withdraw] = ['mark-interest', 'suggest-interest', 'withdraw-interest'].map((name) => desk.steps.find((each) => each.name === name));
  if (standing === undefined || mark === undefined || suggest === undefined || withdraw === undefined) throw new Error('there is no such practice or step');
  const rest = (day: string) => [mark, suggest, withdraw].map((each) => each.rests?.(standing, `${day}T10:00:00.000Z`));
  expect([rest('2026-01-10'), rest('2026-01-11')]).toEqual([[undefined, undefined, undefined], ['register.rests', 'register.rests', undefined]]);
  expect(await step('mark-interest', maria, {})).toMatchObject({ ok: false, refusals: [{ code: 'closed' }] });
  const box = async (by: typeof anna) => {
    const beside = await registerBeside(workAsk(on, { by }), { desk, standing });
    return renderToString(<ReadingProvider reading={testReading('en')}>{beside}</ReadingProvider>);
  };
  expect(await box(anna)).toMatch(/closed at the end of 10 Jan 2026.*can still be taken back. The coordinator can open the register again/);
  expect(await box(maria)).toContain('href="/en/better/work/register/dates">Open the register again');
});

test.each(langs)('PR-35 every view has its words in %s', (lang) => {
  for (const { show } of examples) expect(renderToString(<ReadingProvider reading={testReading(lang)}>{show()}</ReadingProvider>)).not.toMatch(/register\.[a-z]/);
});
