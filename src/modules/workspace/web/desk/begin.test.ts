import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { idOf, projectWith } from '../../../../../test/desk.ts';
import { testReading } from '../../../../../test/reading.ts';
import { workingPerson } from '../../../../../test/working-people.ts';
import { againOf, deskPagesOn, everyKind, needDesk, practiceDesk } from '../../../../../test/workspace.ts';
import { langs } from '../../../../kernel/lang.ts';
import { noProvenance } from '../../../../kernel/provenance.ts';
import { withTranslation, written } from '../../../../kernel/text.ts';
import { joinPartner, recordThematicArea } from '../../../partnership/index.ts';
import { deskPages } from './pages.ts';
import { slugFor } from '../form/slug-for.ts';

const on = await testDatabase();
const cities = await projectWith(on, ['gavle', 'tartu', 'genova']);
const themeId = await idOf(on.runner.run(recordThematicArea, { slug: 'skills', position: 1, name: written('en', 'Skills'), provenance: noProvenance }, on.as));
const [needs, practices] = [deskPagesOn(on, needDesk), deskPagesOn(on, practiceDesk)];

const anna = await workingPerson(on, { name: 'Anna', role: 'partner-officer', city: 'gavle', lang: 'sv' });
const piret = await workingPerson(on, { name: 'Piret', role: 'partner-officer', city: 'tartu', lang: 'et' });
const maria = await workingPerson(on, { name: 'Maria', role: 'coordinator', lang: 'it' });
const guest = await workingPerson(on, { name: 'Guest', role: 'stakeholder', city: 'gavle', lang: 'sv' });
const programme = await workingPerson(on, { name: 'Jan', role: 'programme-officer', lang: 'en' });
/** Works for two of the three cities. */
const lotta = { ...anna, actor: { ...anna.actor, memberships: [...anna.actor.memberships, ...piret.actor.memberships] } };
const both = { ...lotta, as: { ...anna.as, actor: lotta.actor } };

/** The slugs that are there, with whose they are. */
const slugs = async () => (await needDesk.list(on.database, on.projectId)).map(({ slug, partnerIds }) => [slug, partnerIds[0]]);

describe('an empty list', () => {
  test('WS-08 says what belongs here, and offers the beginning to who may begin', async () => {
    const html = await needs.html('list', { by: anna });
    expect(html).toContain('Nothing here yet');
    expect(html).toContain(testReading('en').say('needs.empty'));
    expect(html).toContain('href="/en/better/work/needs/new"');
    expect(html).toContain('New need');
  });

  test.each([['a stakeholder', guest], ['the programme', programme]])('WS-08 %s may not begin: no button, and no page behind it', async (_, by) => {
    expect(await needs.html('list', { by })).not.toContain('/needs/new');
    expect(await needs.show('new', { by })).toBeUndefined();
    expect(await needs.send('new', { by }, { lang: 'en', title: 'Mine' })).toEqual({ kind: 'absent' });
    expect(await slugs()).toEqual([]);
  });

  test('WS-08 the way to begin is named in every language', async () => {
    for (const lang of langs) expect(await needs.html('list', { by: anna, lang })).toContain(`/${lang}/better/work/needs/new`);
  });

  test('WS-08 a desk whose records are born elsewhere has no such page', () => {
    const { begin: _, ...elsewhere } = needDesk;
    const names = deskPages(elsewhere, { personNames: () => Promise.resolve(new Map()) }).map(({ name }) => name);
    expect(names).not.toContain('work.needs.new');
    expect(names).toHaveLength(6);
  });
});

describe('beginning a record', () => {
  test('WS-08 asks for little, in the language read or the one asked for', async () => {
    const html = await needs.html('new', { by: anna, lang: 'sv' });
    expect([...html.matchAll(/data-field="(\w+)"/g)].map((each) => each[1])).toEqual(['title', 'description', 'thematicAreaId']);
    expect(html).toContain('<input type="hidden" name="lang" value="sv"');
    expect(html).not.toContain('name="partner"');
    expect(await needs.html('new', { by: anna, query: { lang: 'hu' } })).toContain('name="lang" value="hu"');
    expect(await needs.html('new', { by: anna, query: { lang: 'xx' } })).toContain('name="lang" value="en"');
  });

  test('WS-08 asks for the city only who works for several, and offers only theirs', async () => {
    const offered = async (by: typeof anna) => [...(await needs.html('new', { by })).matchAll(/<option value="[^"]+"[^>]*>(gavle|tartu|genova)/g)].map((each) => each[1]);
    expect([await offered(anna), await offered(both), await offered(maria)]).toEqual([[], ['gavle', 'tartu'], ['gavle', 'tartu', 'genova']]);
    expect(await needs.html('new', { by: both, query: { partner: cities.tartu } })).toContain(`<option value="${cities.tartu}" selected>`);
  });

  test('WS-08 what the address names already is filled in', async () => {
    expect(await needs.html('new', { by: anna, query: { from: themeId } })).toContain(`<option value="${themeId}" selected>`);
    expect(await needs.html('new', { by: anna, query: { from: on.newId() } })).not.toMatch(/<option value="[^"]+" selected/);
    expect(await needs.html('new', { by: anna })).not.toMatch(/<option value="[^"]+" selected/);
  });

  test('WS-04 without a title it is shown again, with everything that was typed', async () => {
    const sent = { lang: 'hu', title: '  ', description: 'Lassú <engedélyek>', thematicAreaId: themeId };
    const { status, html, data } = againOf(await needs.send('new', { by: anna }, sent));
    expect(status).toBe(422);
    expect(html).toContain('href="#f-title"');
    expect(html).toContain('Lassú &lt;engedélyek></textarea>');
    expect(html).toContain(`<option value="${themeId}" selected>`);
    expect(html).toContain('name="lang" value="hu"');
    expect(data).toEqual({ problems: [{ field: 'title', text: 'Please fill this in.' }] });
    expect(await slugs()).toEqual([]);
  });

  test('WS-04 a text that is too long and a record that is none are said at their fields, nothing is lost', async () => {
    const long = 'x'.repeat(161);
    const { status, html } = againOf(await needs.send('new', { by: anna }, { lang: 'en', title: long, thematicAreaId: 'skills' }));
    expect(status).toBe(422);
    expect(html).toContain(`value="${long}"`);
    expect(html).toContain('at most 160 characters');
    expect(html).toContain('href="#f-thematicAreaId"');
    const stray = againOf(await needs.send('new', { by: anna }, { lang: 'en', title: 'Stray', thematicAreaId: on.newId() }));
    expect([stray.status, stray.html.includes('href="#f-thematicAreaId"')]).toEqual([422, true]);
    expect(await slugs()).toEqual([]);
  });

  test('WS-08 who works for several has to say for which; another city is none of theirs', async () => {
    for (const partner of ['', cities.genova, 'gavle']) {
      const { status, html, data } = againOf(await needs.send('new', { by: both }, { lang: 'en', title: 'Whose?', partner }));
      expect([status, data]).toEqual([422, { problems: [{ field: 'partner', text: 'Please fill this in.' }] }]);
      expect(html).toContain('id="f-partner-error"');
      expect(html).toContain('value="Whose?"');
    }
    expect(await slugs()).toEqual([]);
  });

  test('WS-08 begun, it leads to its page; nobody but the project sees it', async () => {
    const answer = await needs.send('new', { by: both, lang: 'sv' }, { lang: 'en', title: 'Clean air!', partner: cities.tartu });
    if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
    expect(answer.to).toMatch(/^\/sv\/better\/work\/needs\/[0-9a-f-]{36}$/);
    expect(answer.said).toBe('begun');
    expect(answer.to.endsWith(String(answer.data?.['id']))).toBe(true);
    expect(await needDesk.list(on.database, on.projectId)).toMatchObject([{ slug: 'clean-air', visibility: 'project', partnerIds: [cities.tartu] }]);
  });

  test('WS-09 where the address is taken, a number is added', async () => {
    for (const title of ['Clean air', 'CLEAN AIR?']) expect(await needs.send('new', { by: anna }, { lang: 'en', title })).toMatchObject({ kind: 'done' });
    expect((await slugs()).toSorted()).toEqual([['clean-air', cities.tartu], ['clean-air-2', cities.gavle], ['clean-air-3', cities.gavle]]);
  });

  test('WS-08 a practice asks for what the programme asks for', async () => {
    const short = againOf(await practices.send('new', { by: anna }, { lang: 'en', title: 'Open data' }));
    expect(short.data).toMatchObject({ problems: [{ field: 'summary' }] });
    expect(await practices.send('new', { by: anna }, { lang: 'en', title: 'Open data', summary: 'What it is' })).toMatchObject({ kind: 'done', said: 'begun' });
    expect(await practiceDesk.list(on.database, on.projectId)).toMatchObject([{ slug: 'open-data', state: 'draft', visibility: 'project', partnerIds: [cities.gavle] }]);
  });
});

describe('the list', () => {
  let mine = '';
  beforeAll(async () => {
    mine = await needs.html('list', { by: anna });
  });

  test('WS-08 shows the own city’s records at first, all where they are asked for', async () => {
    const rows = (html: string) => [...html.matchAll(/\/work\/needs\/[0-9a-f-]{36}"/g)].length;
    expect([rows(mine), rows(await needs.html('list', { by: anna, query: { whose: 'all' } })), rows(await needs.html('list', { by: piret }))]).toEqual([2, 3, 1]);
    expect(rows(await needs.html('list', { by: anna, query: { whose: 'nobody' } }))).toBe(2);
  });

  test('WS-08 who works for all cities, or for none, sees everything and chooses nothing', async () => {
    for (const by of [maria, programme]) {
      const html = await needs.html('list', { by });
      expect(html).not.toContain('?whose=');
      expect(html.match(/\/work\/needs\/[0-9a-f-]{36}"/g)).toHaveLength(3);
      expect(html.includes('/work/needs-order')).toBe(by === maria);
    }
    expect(mine).toContain('?whose=mine');
  });

  test('WS-08 says of each how far it is and who sees it', () => {
    expect(mine).toContain('Open · not public');
    expect(mine).toContain('New need');
  });

  test('WS-08 a title in another language says so', async () => {
    expect(await needs.html('list', { by: anna, lang: 'hu' })).toMatch(/lang="en"[^>]*>(?:<[^>]*>)*(?:Clean air|CLEAN AIR)/);
  });
});

describe('for a city that is not public yet', () => {
  test('WS-08 its officer begins, finds and keeps records as everybody else does', async () => {
    const profile = { v: 1, organisation: { name: 'later', lang: 'en' }, gloss: null, place: null, languages: [], population: null, notes: [] };
    const about = { slug: 'later', position: 9, colour: 9, city: written('en', 'Later'), role: 'partner', country: 'IT', profile, visibility: 'project', provenance: noProvenance };
    const later = await idOf(on.runner.run(joinPartner, about, on.as));
    const luca = await workingPerson(on, { name: 'Luca', role: 'partner-officer', city: 'later', lang: 'it' });
    expect(await needs.html('list', { by: luca })).toContain('/work/needs/new');
    expect(await needs.send('new', { by: luca }, { lang: 'en', title: 'Green roofs' })).toMatchObject({ kind: 'done' });
    expect(await slugs()).toContainEqual(['green-roofs', later]);
    const html = await needs.html('list', { by: luca });
    expect(html).toContain('Green roofs');
    expect(html).toContain('Later');
    expect(html).toContain('?whose=mine');
    expect(await needs.html('new', { by: maria })).toContain(`<option value="${later}"`);
  });
});

describe('addresses of new records', () => {
  const of = (text: string | null, lang: 'en' | 'hu' = 'hu') => slugFor({ title: text === null ? null : written('hu', text), about: null }, everyKind, lang);

  test.each([
    ['Gyorsabb engedélyek', 'gyorsabb-engedelyek'], ['Älvsbyn & Õismäe', 'alvsbyn-oismae'], ['  --A  B--  ', 'a-b'], ['Ő/../ű?#', 'o-u'], ['٣', 'record'], ['', 'record'],
  ])('WS-09 %j becomes %j', (title, slug) => {
    expect([of(title)(1), of(title)(2), of(title)(30)]).toEqual([slug, `${slug}-2`, `${slug}-30`]);
  });

  test('WS-09 is cut, never ends in a dash, and is there without any text', () => {
    expect(of('a'.repeat(59).concat(' bcd'))(1)).toBe('a'.repeat(59));
    expect([of(null)(1), of('Cím', 'en')(1)]).toEqual(['record', 'record']);
    expect(slugFor({ title: null, about: withTranslation(written('en', 'Second'), 'hu', { text: 'Második', origin: 'written' }) }, everyKind, 'hu')(1)).toBe('masodik');
  });
});
