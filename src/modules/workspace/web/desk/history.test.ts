import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { idOf, projectWith } from '../../../../../test/desk.ts';
import { workingPerson } from '../../../../../test/working-people.ts';
import { againOf, deskPagesOn, everyKind, needDesk } from '../../../../../test/workspace.ts';
import { noProvenance } from '../../../../kernel/provenance.ts';
import { type LocalizedText, withTranslation, written } from '../../../../kernel/text.ts';
import { recordNeed } from '../../../needs/index.ts';
import type { MachineTranslation } from '../ports.ts';
import { completeness, textsIn } from '../texts/completeness.ts';

const on = await testDatabase();
const cities = await projectWith(on, ['gavle', 'tartu']);
const anna = await workingPerson(on, { name: 'Anna', role: 'partner-officer', city: 'gavle', lang: 'sv' });
const piret = await workingPerson(on, { name: 'Piret', role: 'partner-officer', city: 'tartu', lang: 'et' });
type Answer = Awaited<ReturnType<MachineTranslation>>;
type Wanted = Parameters<MachineTranslation>[0];

/** A new need of Gävle, and its pages as a person and as the machine meet them. */
async function needWith(slug: string, texts: { readonly title?: LocalizedText; readonly description?: LocalizedText } = {}) {
  const { title = written('en', 'Clean air'), description = null } = texts;
  const about = { slug, title, description, thematicAreaId: null, partnerId: cities.gavle, visibility: 'project', provenance: noProvenance };
  const id = await idOf(on.runner.run(recordNeed, about, on.as));
  const at = { by: anna, params: { id } };
  const standing = async () => {
    const found = await needDesk.editable.find(on.database, on.projectId, id);
    if (found === undefined) throw new Error('there is no such need');
    return found;
  };
  return {
    id, at, standing,
    title: async () => (await standing()).content['title'],
    description: async () => (await standing()).content['description'],
    save: async (changes: Readonly<Record<string, string>>, lang = 'en') => (
      deskPagesOn(on, needDesk).send('show', at, { lang, revision: String((await standing()).revision), ...changes })
    ),
  };
}

/** A machine that puts the language before the text, and remembers what it was asked. */
function machine(answer?: Answer) {
  const asked: Wanted[] = [];
  const translate: MachineTranslation = (wanted) => {
    asked.push(wanted);
    return Promise.resolve(answer ?? { kind: 'done', texts: wanted.texts.map((text) => `${wanted.to}:${text}`) });
  };
  return { asked, pages: deskPagesOn(on, needDesk, { translate }) };
}

const pages = deskPagesOn(on, needDesk);

describe('the history of a record', () => {
  test('WS-12 what was never changed says so', async () => {
    const { at } = await needWith('still');
    expect(await pages.html('history', at)).toContain('Not changed since it was first recorded.');
  });

  test('WS-12 tells who changed what and when, in words, the newest first', async () => {
    const { at, save } = await needWith('moving');
    await save({ priority: 'high', affectedCount: '1200' });
    on.clock.set('2026-02-03T04:05:06.000Z');
    await save({ title: 'Tiszta <levegő>', priority: 'low' }, 'hu');
    const html = await pages.html('history', { ...at, by: piret });
    expect(html).toContain('3 Feb 2026, 04:05 UTC');
    expect(html).toContain('As it was first recorded');
    expect(html).toContain('Anna Berg');
    expect(html.indexOf('3 Feb 2026')).toBeLessThan(html.indexOf('15 Jan 2026'));
    expect(html).toContain('What is the need? (Hungarian)');
    expect(html).toContain('<span lang="hu">Tiszta &lt;levegő></span>');
    for (const word of ['High', 'Low', '1,200']) expect(html).toContain(word);
    expect(html).not.toContain('<form');
  });

  test('WS-12 brings an older version back, for who may edit, from the version that was seen', async () => {
    const { id, at, save, standing, title } = await needWith('back');
    await save({ title: 'Cleaner air' });
    await save({ title: 'Cleanest air' });
    const html = await pages.html('history', at);
    expect([...html.matchAll(/name="to" value="(\d)"/g)].map((each) => each[1])).toEqual(['2', '1']);
    expect(html).toContain('name="revision" value="3"');
    const late = againOf(await pages.send('history', at, { revision: '2', to: '1' }));
    expect([late.status, late.html.includes('This was not done')]).toEqual([409, true]);
    expect(await pages.send('history', { ...at, by: piret }, { revision: '3', to: '1' })).toEqual({ kind: 'absent' });
    for (const wrong of ['0', '-1', '1.5', '']) expect(againOf(await pages.send('history', at, { revision: '3', to: wrong })).status).toBe(422);
    expect(againOf(await pages.send('history', at, { revision: '3', to: 'x' })).status).toBe(422);
    expect(await pages.send('history', at, { revision: '3', to: '1' })).toEqual({ kind: 'done', to: `/en/better/work/needs/${id}`, said: 'restored' });
    expect(await title()).toMatchObject({ texts: { en: { text: 'Clean air' } } });
    expect((await standing()).revision).toBe(4);
  });
});

describe('translations side by side', () => {
  const both = withTranslation(written('en', 'Clean air'), 'hu', { text: 'Tiszta levegő', origin: 'written' });

  test('WS-13 every text stands beside its original, with its state', async () => {
    const { at, save } = await needWith('pairs', { title: both, description: written('sv', 'Det luktar') });
    const html = await pages.html('translations', { ...at, query: { to: 'hu' } });
    expect([...html.matchAll(/class="text-pair" data-field="(\w+)"/g)].map((each) => each[1])).toEqual(['title', 'description']);
    expect(html).toContain('<p lang="en">Clean air</p>');
    expect(html).toContain('<p lang="sv">Det luktar</p>');
    expect(html).toMatch(/<textarea[^>]*lang="hu"[^>]*>Tiszta levegő/);
    expect(html).toContain('Written by a person.');
    expect(html).toContain('Not translated yet.');
    await save({ title: 'Cleaner air' });
    expect(await pages.html('translations', { ...at, query: { to: 'hu' } })).toContain('Older than the original: check it.');
    expect(await pages.html('translations', { ...at, query: { to: 'sv' } })).toContain('This is the original');
  });

  test('WS-13 leads at first to a language that is missing, or to the reader’s own', async () => {
    const { at } = await needWith('usual', { title: both });
    const first = async (lang: 'en' | 'et') => (await pages.html('translations', { ...at, lang })).match(/name="lang" value="(\w+)"/)?.[1];
    expect([await first('et'), ['it', 'sv', 'et'].includes((await first('en')) ?? '')]).toEqual(['et', true]);
  });

  test('WS-13 is only for who may edit', async () => {
    const { at } = await needWith('closed');
    expect(await pages.show('translations', { ...at, by: piret })).toBeUndefined();
    expect(await pages.send('translations', { ...at, by: piret }, { lang: 'et', revision: '1', title: 'x' })).toEqual({ kind: 'absent' });
    expect(await machine().pages.send('translations', { ...at, by: piret }, { lang: 'et', machine: 'yes' })).toEqual({ kind: 'absent' });
  });

  test('WS-13 a translation is kept beside the original; emptied, it is gone', async () => {
    const { id, at, title } = await needWith('kept');
    const done = await pages.send('translations', at, { lang: 'et', revision: '1', title: 'Puhas õhk' });
    expect(done).toEqual({ kind: 'done', to: `/en/better/work/needs/${id}/translations?to=et`, said: 'saved', data: { revision: 2 } });
    expect(await title()).toMatchObject({ source: 'en', texts: { en: { text: 'Clean air' }, et: { text: 'Puhas õhk', origin: 'written' } } });
    await pages.send('translations', at, { lang: 'et', revision: '2', title: '' });
    expect(await title()).toEqual(expect.objectContaining({ texts: { en: { text: 'Clean air', origin: 'written' } } }));
  });

  test('WS-10 who translates what another translated meanwhile sees both', async () => {
    const { at } = await needWith('twice');
    await pages.send('translations', at, { lang: 'et', revision: '1', title: 'Nende' });
    const { status, html, data } = againOf(await pages.send('translations', at, { lang: 'et', revision: '1', title: 'Minu' }));
    expect([status, data]).toMatchObject([409, { revision: 2, theirs: [{ field: 'title', text: 'Nende' }] }]);
    expect(html).toContain('Minu</textarea>');
    expect(html).toContain('<p lang="et">Nende</p>');
  });

  test('WS-04 one that is too long stays as it was typed', async () => {
    const { at } = await needWith('long');
    const { status, html } = againOf(await pages.send('translations', at, { lang: 'et', revision: '1', title: 'x'.repeat(161) }));
    expect([status, html.includes(`${'x'.repeat(161)}</textarea>`), html.includes('at most 160 characters')]).toEqual([422, true, true]);
  });
});

describe('the machine', () => {
  const ask = { lang: 'hu', machine: 'yes', revision: '1' };

  test('WS-07 is offered only where there is one', async () => {
    const { at } = await needWith('offered');
    expect(await pages.html('translations', at)).not.toContain('name="machine"');
    expect(await machine().pages.html('translations', at)).toContain('Ask the machine for what is missing');
    expect(await pages.send('translations', at, ask)).toEqual({ kind: 'absent' });
  });

  test('WS-07 translates what is missing, each from its own language, and says whose it is', async () => {
    const { id, at, title, description } = await needWith('made', { description: written('sv', 'Det luktar') });
    const { pages: with1, asked } = machine();
    expect(await with1.send('translations', at, ask)).toEqual({ kind: 'done', to: `/en/better/work/needs/${id}/translations?to=hu`, said: 'machine-saved' });
    expect(asked.map(({ from, to, texts }) => [from, to, texts])).toEqual([['en', 'hu', ['Clean air']], ['sv', 'hu', ['Det luktar']]]);
    expect(asked[0]?.reference).toContain(id);
    expect(await title()).toMatchObject({ source: 'en', texts: { en: { text: 'Clean air', origin: 'written' }, hu: { text: 'hu:Clean air', origin: 'machine' } } });
    expect(await description()).toMatchObject({ texts: { hu: { text: 'hu:Det luktar', origin: 'machine' } } });
    const html = await with1.html('translations', { ...at, query: { to: 'hu' } });
    expect(html).toContain('Made by a machine, not checked yet.');
    expect(html).toContain('name="checked.title"');
    expect(await with1.send('translations', at, ask)).toMatchObject({ said: 'machine-nothing' });
    expect(asked).toHaveLength(2);
  });

  test('WS-07 a person checks it, as it is or by changing it', async () => {
    const { at, title, standing } = await needWith('checked', { description: written('en', 'It smells') });
    const { pages: with1 } = machine();
    await with1.send('translations', at, ask);
    const sent = { lang: 'hu', revision: String((await standing()).revision), title: 'hu:Clean air', description: 'Bűzlik', 'checked.title': 'yes' };
    expect(await with1.send('translations', at, sent)).toMatchObject({ kind: 'done', said: 'saved' });
    expect(await title()).toMatchObject({ texts: { hu: { text: 'hu:Clean air', origin: 'reviewed' } } });
    expect((await standing()).content['description']).toMatchObject({ texts: { hu: { text: 'Bűzlik', origin: 'reviewed' } } });
    const html = await with1.html('translations', { ...at, query: { to: 'hu' } });
    expect(html).toContain('Made by a machine, checked by a person.');
    expect(html).not.toContain('name="checked.');
  });

  test('WS-07 replaces its own older text, and never a person’s', async () => {
    const { at, save, title, description } = await needWith('older', { description: withTranslation(written('en', 'It smells'), 'hu', { text: 'Bűzlik', origin: 'written' }) });
    const { pages: with1, asked } = machine();
    await with1.send('translations', at, ask);
    await save({ title: 'Cleaner air', description: 'It stinks' });
    expect(await with1.send('translations', at, ask)).toMatchObject({ said: 'machine-saved' });
    expect(asked.map(({ texts }) => texts)).toEqual([['Clean air'], ['Cleaner air']]);
    expect(await title()).toMatchObject({ texts: { hu: { text: 'hu:Cleaner air', origin: 'machine' } } });
    expect(await description()).toMatchObject({ texts: { hu: { text: 'Bűzlik', origin: 'written' } } });
  });

  test('WS-07 never translates an original into its own language', async () => {
    const { at } = await needWith('original');
    const { pages: with1, asked } = machine();
    expect([await with1.send('translations', at, { ...ask, lang: 'en' }), asked]).toMatchObject([{ said: 'machine-nothing' }, []]);
  });

  test('WS-07 what comes later is awaited, and nothing is kept', async () => {
    const { at, standing } = await needWith('awaited');
    expect(await machine({ kind: 'awaited' }).pages.send('translations', at, ask)).toMatchObject({ kind: 'done', said: 'machine-awaited' });
    expect((await standing()).revision).toBe(1);
  });

  const faults = ['off', 'too-long', 'refused', 'quota', 'busy', 'unsupported', 'unreachable', 'not-understood'] as const;
  test.each(faults)('WS-07 that it failed (%s) is said in a sentence, and nothing is kept', async (fault) => {
    const { at, standing } = await needWith(`failed-${fault}`);
    const { status, html } = againOf(await machine({ kind: 'failed', fault }).pages.send('translations', at, ask));
    expect([status, (await standing()).revision]).toEqual([422, 1]);
    expect(html).toMatch(/<li>[^<]+ translation service[^<]+\.<\/li>|<li>The texts are too long[^<]+<\/li>/);
  });

  test('WS-07 a record that was changed while it worked is left as it is', async () => {
    const { at, save, title } = await needWith('meanwhile');
    const translate: MachineTranslation = async ({ texts }) => {
      await save({ title: 'Ember írta' }, 'hu');
      return { kind: 'done', texts };
    };
    expect(await deskPagesOn(on, needDesk, { translate }).send('translations', at, ask)).toMatchObject({ kind: 'done', said: 'machine-stale' });
    expect(await title()).toMatchObject({ texts: { hu: { text: 'Ember írta', origin: 'written' } } });
  });
});

describe('how far the texts are', () => {
  test('WS-13 counts texts, translations and those older than their original', () => {
    const translated = withTranslation(written('en', 'One'), 'hu', { text: 'Egy', origin: 'machine' });
    const content = { title: withTranslation(translated, 'en', { text: 'Two', origin: 'written' }), about: written('hu', 'Kettő'), link: 'https://a.eu' };
    expect(completeness(content, everyKind)).toEqual({
      texts: 2, written: { en: 1, hu: 2, it: 0, sv: 0, et: 0 }, stale: { en: 0, hu: 1, it: 0, sv: 0, et: 0 },
    });
    expect(textsIn({ ...content, about: null }, everyKind).map(([name]) => name)).toEqual(['title']);
  });
});
