import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { idOf, projectWith } from '../../../../../test/desk.ts';
import { testReading } from '../../../../../test/reading.ts';
import { workingPerson } from '../../../../../test/working-people.ts';
import { againOf, deskPagesOn, needDesk, practiceDesk } from '../../../../../test/workspace.ts';
import { noProvenance } from '../../../../kernel/provenance.ts';
import { written } from '../../../../kernel/text.ts';
import type { Desk } from '../../../editing/index.ts';
import { recordNeed } from '../../../needs/index.ts';

const on = await testDatabase();
const cities = await projectWith(on, ['gavle', 'tartu']);
const needs = deskPagesOn(on, needDesk, { beside: (_, { desk, standing }) => Promise.resolve(`beside ${desk.path} ${standing.slug}`) });
const practices = deskPagesOn(on, practiceDesk);

const anna = await workingPerson(on, { name: 'Anna', role: 'partner-officer', city: 'gavle', lang: 'sv' });
const piret = await workingPerson(on, { name: 'Piret', role: 'partner-officer', city: 'tartu', lang: 'et' });
const maria = await workingPerson(on, { name: 'Maria', role: 'coordinator', lang: 'it' });
const about = { thematicAreaId: null, partnerId: cities.gavle, visibility: 'project', provenance: noProvenance };
const need = await idOf(on.runner.run(recordNeed, { ...about, slug: 'clean-air', title: written('en', 'Clean air'), description: written('en', 'It smells') }, on.as));
const at = { params: { id: need } };

const standing = async (desk: Desk = needDesk, id = need) => {
  const found = await desk.editable.find(on.database, on.projectId, id);
  if (found === undefined) throw new Error('there is no such record');
  return found;
};
const revision = async () => String((await standing()).revision);

describe('the page of a record', () => {
  test('WS-06 is a form for who may edit it, in the language of the page', async () => {
    const html = await needs.html('show', { ...at, by: anna });
    expect(html).toContain('name="title"');
    expect(html).toContain('data-enhance="autosave"');
    expect(html).toContain('name="revision" value="1"');
    expect(html).toMatch(/action="\/en\/better\/work\/needs\/[0-9a-f-]{36}\?lang=en"/);
    expect(await needs.html('show', { ...at, by: maria, query: { lang: 'hu' } })).toContain('name="lang" value="hu"');
  });

  test('WS-06 the other members read it: no form, no button that would be refused', async () => {
    const html = await needs.html('show', { ...at, by: piret });
    expect(html).not.toContain('<form');
    expect(html).not.toContain('/step/');
    expect(html).toContain('It smells');
    expect(await needs.html('show', { ...at, by: piret, lang: 'et' })).toContain('<span lang="en">It smells</span>');
    expect(html).toContain(testReading('en').say('ui.not-recorded'));
    const shown = await needs.show('show', { ...at, by: piret });
    expect(shown).toMatchObject({ script: false, here: 'needs', title: 'Clean air' });
  });

  test.each([['of nobody', on.newId()], ['in braces', `{${need}}`], ['that is a slug', 'clean-air'], ['with more', `${need}'--`], ['that is empty', '']])(
    'WS-06 under an address %s there is no record, on any of its pages', async (_, id) => {
      for (const name of ['show', 'history', 'translations', 'visibility', 'step']) {
        expect(await needs.show(name, { by: maria, params: { id, step: 'drop' } })).toBeUndefined();
        expect(await needs.send(name, { by: maria, params: { id, step: 'drop' } }, { revision: '1', lang: 'en' })).toEqual({ kind: 'absent' });
      }
    },
  );

  test('WS-06 a need is no practice', async () => {
    expect(await practices.show('show', { ...at, by: maria })).toBeUndefined();
  });

  test('WS-11 says its state and who sees it, and offers what comes next', async () => {
    const html = await needs.html('show', { ...at, by: anna });
    expect(html).toContain('>Open</span>');
    expect(html).toContain('Only the people of the project see this.');
    expect(html).not.toContain('Public page');
    expect([...html.matchAll(/\/step\/([\w-]+)"/g)].map((each) => each[1])).toEqual(['address', 'meet', 'drop']);
  });

  test('WS-13 beside it stand its languages, its history and what others put there', async () => {
    const aside = await needs.aside('show', { ...at, by: anna });
    expect(aside).toContain('beside needs clean-air');
    expect(aside).toContain('English: 2 of 2 texts');
    expect(aside).toContain('Hungarian: 0 of 2 texts');
    expect(aside).toContain('Not changed since it was first recorded.');
    expect(aside).toContain(`/work/needs/${need}/translations`);
    expect(aside).toContain('/work/needs-order');
    expect(await needs.aside('show', { ...at, by: piret })).not.toMatch(/translations|needs-order/);
  });
});

describe('saving', () => {
  test('WS-01 a save changes what was on the page, and leads back to it', async () => {
    const answer = await needs.send('show', { ...at, by: anna, lang: 'sv' }, { lang: 'en', revision: '1', affectedCount: '1 200', priority: 'high' });
    expect(answer).toEqual({ kind: 'done', to: `/sv/better/work/needs/${need}?lang=en`, said: 'saved', data: { revision: 2 } });
    expect((await standing()).content).toMatchObject({ affectedCount: 1200, priority: 'high', title: { texts: { en: { text: 'Clean air' } } } });
    expect(await needs.aside('show', { ...at, by: anna })).toContain('Last changed on 15 Jan 2026.');
  });

  test('WS-04 what is wrong is said at its field; everything typed stays, nothing is kept', async () => {
    const sent = { lang: 'en', revision: '2', title: ' ', affectedCount: 'about <12>', description: 'New words', 'raised.kind': 'within', 'raised.start': 'May', 'raised.end': '' };
    const { status, html, data } = againOf(await needs.send('show', { ...at, by: anna }, sent));
    expect([status, data['revision']]).toEqual([422, 2]);
    expect(html).toContain('value="about &lt;12>"');
    expect(html).toContain('New words</textarea>');
    for (const name of ['affectedCount', 'raised']) expect(html).toContain(`href="#f-${name}"`);
    expect((await standing()).content).toMatchObject({ affectedCount: 1200, description: { texts: { en: { text: 'It smells' } } } });
    const none = againOf(await needs.send('show', { ...at, by: anna }, { lang: 'en', revision: '2', title: ' ' }));
    expect(none.data['problems']).toEqual([{ field: 'title', text: 'Please fill this in.' }]);
  });

  test('WS-04 a period that ends before it begins is told', async () => {
    const sent = { lang: 'en', revision: '2', 'raised.kind': 'within', 'raised.start': '2022', 'raised.end': '2020' };
    expect(againOf(await needs.send('show', { ...at, by: anna }, sent)).data['problems']).toEqual([{ field: 'raised', text: 'The end lies before the start.' }]);
  });

  test('WS-10 who saves from an older version sees the other’s words and the own, and can save again', async () => {
    const change = (text: string, from: string) => ({ lang: 'en', revision: from, description: text, priority: 'low' });
    expect(await needs.send('show', { ...at, by: maria }, { lang: 'en', revision: '2', description: 'Theirs <b>' })).toMatchObject({ kind: 'done' });
    const { status, html, data } = againOf(await needs.send('show', { ...at, by: anna }, change('Mine', '2')));
    expect(status).toBe(409);
    expect(html).toContain('Changed by a colleague meanwhile:');
    expect(html).toContain('Theirs &lt;b>');
    expect(html).toContain('Mine</textarea>');
    expect(html).toContain('name="revision" value="3"');
    expect(data).toMatchObject({ revision: 3, theirs: [{ field: 'description', text: 'Theirs <b>' }] });
    expect((await standing()).content['description']).toMatchObject({ texts: { en: { text: 'Theirs <b>' } } });
    expect(await needs.send('show', { ...at, by: anna }, change('Mine', '3'))).toMatchObject({ kind: 'done', data: { revision: 4 } });
  });

  test('WS-10 a value that is no text is told in words', async () => {
    await needs.send('show', { ...at, by: maria }, { lang: 'en', revision: '4', priority: 'medium' });
    const { data } = againOf(await needs.send('show', { ...at, by: anna }, { lang: 'en', revision: '4', priority: 'high' }));
    expect(data['theirs']).toEqual([{ field: 'priority', text: 'Medium' }]);
  });

  test('WS-06 who may not edit it is told that there is nothing', async () => {
    expect(await needs.send('show', { ...at, by: piret }, { lang: 'en', revision: '5', priority: 'low' })).toEqual({ kind: 'absent' });
  });

  test.each(['', '0', '-1', 'x', '1.5', '1e99', '99999999999'])('WS-04 the revision %j is refused, not a fault', async (wrong) => {
    expect(againOf(await needs.send('show', { ...at, by: anna }, { lang: 'en', revision: wrong, priority: 'low' })).status).toBeGreaterThanOrEqual(409);
    expect(await needs.send('visibility', { ...at, by: anna }, { revision: wrong, visibility: 'public' })).toMatchObject({ kind: 'again' });
    expect(await needs.send('history', { ...at, by: anna }, { revision: wrong, to: '1' })).toMatchObject({ kind: 'again' });
  });
});

describe('who sees it', () => {
  test('WS-11 its button stands on the page of the record: the address alone leads there', async () => {
    const shown = await needs.show('visibility', { ...at, by: piret });
    if (!(shown instanceof Response)) throw new Error('not led anywhere');
    expect([shown.status, shown.headers.get('Location')]).toEqual([303, `/en/better/work/needs/${need}`]);
  });

  test('WS-11 it is shown to everybody from the version that was seen, and taken back', async () => {
    const send = async (visibility: string, from?: string) => needs.send('visibility', { ...at, by: anna }, { revision: from ?? (await revision()), visibility });
    const late = againOf(await send('public', '1'));
    expect([late.status, (await standing()).visibility]).toEqual([409, 'project']);
    expect(late.html).toContain('This was not done');
    expect(late.html).toContain('Somebody changed this record');
    expect(late.html).toContain(`href="/en/better/work/needs/${need}"`);
    expect(againOf(await send('everybody')).status).toBe(422);
    expect(await send('public')).toMatchObject({ kind: 'done', said: 'published', to: `/en/better/work/needs/${need}` });
    const html = await needs.html('show', { ...at, by: anna });
    expect(html).toContain('Everybody sees this.');
    expect(html).toContain('href="/en/better/cities/gavle#need-clean-air"');
    expect(html).toContain('name="visibility" value="project"');
    expect(await needs.send('visibility', { ...at, by: piret }, { revision: await revision(), visibility: 'project' })).toEqual({ kind: 'absent' });
    expect(await send('project')).toMatchObject({ kind: 'done', said: 'taken-back' });
  });
});

describe('a step', () => {
  const step = (name: string, by = anna) => ({ by, params: { id: need, step: name } });

  test('WS-11 is there for who may take it, and only where the state allows it', async () => {
    const html = await needs.html('step', step('drop'));
    expect(html).toContain('Drop the need</h1>');
    expect(html).toContain('data-field="reason"');
    for (const asking of [step('reopen'), step('fly'), step('drop', piret), step('')]) {
      expect(await needs.show('step', asking)).toBeUndefined();
      expect(await needs.send('step', asking, { lang: 'en', revision: await revision(), reason: 'Because' })).toEqual({ kind: 'absent' });
    }
  });

  test('WS-11 without its reason it is not taken, and what was typed stays', async () => {
    const { status, html, data } = againOf(await needs.send('step', step('drop'), { lang: 'hu', revision: await revision(), reason: ' ' }));
    expect([status, data]).toEqual([422, { problems: [{ field: 'reason', text: 'Please fill this in.' }] }]);
    expect(html).toContain('name="lang" value="hu"');
    const long = againOf(await needs.send('step', step('drop'), { lang: 'en', revision: await revision(), reason: 'x'.repeat(1001) }));
    expect(long.html).toContain(`${'x'.repeat(1001)}</textarea>`);
    expect(long.html).toContain('at most 1,000 characters');
    expect((await standing()).state).toBe('open');
  });

  test('WS-11 from an older version it is not taken', async () => {
    expect(againOf(await needs.send('step', step('address'), { lang: 'en', revision: '1' })).status).toBe(409);
    expect((await standing()).state).toBe('open');
  });

  test('WS-11 taken, it leads back to the record, which says its new state', async () => {
    expect(await needs.send('step', step('drop'), { lang: 'en', revision: await revision(), reason: 'Another office does it' })).toEqual({
      kind: 'done', to: `/en/better/work/needs/${need}`, said: 'done',
    });
    const html = await needs.html('show', { ...at, by: anna });
    expect(html).toContain('>Dropped</span>');
    expect([...html.matchAll(/\/step\/([\w-]+)"/g)].map((each) => each[1])).toEqual(['reopen']);
  });
});

describe('a practice on its desk', () => {
  let id = '';
  beforeAll(async () => {
    const answer = await practices.send('new', { by: anna }, { lang: 'en', title: 'Open data', summary: 'Shown to all' });
    id = answer.kind === 'done' ? String(answer.data?.['id']) : '';
  });

  test('WS-11 the steps are those of its workflow, each for its own people', async () => {
    const offered = async (by: typeof anna) => [...(await practices.html('show', { by, params: { id } })).matchAll(/\/step\/([\w-]+)"/g)].map((each) => each[1]);
    expect([await offered(anna), await offered(maria)]).toEqual([['submit'], ['mark-interest']]);
    const sent = { lang: 'en', revision: String((await standing(practiceDesk, id)).revision) };
    expect(await practices.send('step', { by: maria, params: { id, step: 'submit' } }, sent)).toEqual({ kind: 'absent' });
    expect(await practices.send('step', { by: anna, params: { id, step: 'submit' } }, sent)).toMatchObject({ kind: 'done', said: 'done' });
    expect(await offered(maria)).toEqual(['request-changes', 'approve', 'decline', 'mark-interest']);
  });
});
