import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { testReading } from '../../../../../test/reading.ts';
import { mainOf, post, workAsk } from '../../../../../test/work-ask.tsx';
import { langs } from '../../../../kernel/lang.ts';
import { type PersonActor, postedOf, type Submitted } from '../../../../platform/forms/index.ts';
import { ReadingProvider } from '../../../../ui/index.ts';
import { conceptsIn } from '../../app/find-concepts.ts';
import { loadScheme, schemeVersion } from '../../app/load-scheme.ts';
import { judgedPairs } from '../../app/map-concepts.ts';
import type { ConceptInput } from '../../model/scheme.ts';
import { examples as mapExamples } from './map-page.examples.tsx';
import { mapPage } from './map.tsx';
import { examples as pairExamples } from './pair-page.examples.tsx';
import { pairPage } from './pair.tsx';
import { examples as schemeExamples } from './schemes-admin-page.examples.tsx';
import { schemesAdminPage } from './schemes.tsx';

const on = await testDatabase();
const { database, runner, projectId, newId } = on;
const installationId = '00000000-0000-0000-0000-000000000000';
const parts = { runner, installationId };
const [schemes, map, pair] = [schemesAdminPage(parts), mapPage(parts), pairPage(parts)];

function person(role: 'administrator' | 'coordinator', at = projectId) {
  const actor: PersonActor = { kind: 'person', id: newId(), memberships: [{ projectId: at, role, partnerId: undefined }] };
  return { id: actor.id, email: 'a@example.eu', partnerId: undefined, actor, as: { actor, projectId } };
}

const chief = person('administrator', installationId);
/** Not the installation's: one of the coordinators, and an administrator of this project only. */
const others = [person('coordinator'), person('administrator')];
const ask = (query: Readonly<Record<string, string>> = {}, by = chief) => workAsk(on, { by, query });

const head = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix t: <https://example.org/t/> .\n';
const good = `${head} t:tram a skos:Concept ; skos:prefLabel "streetcar"@en, "villamos"@hu ; skos:altLabel "tramline"@en . t:bus a skos:Concept ; skos:prefLabel "Bus"@en .
  t:way a skos:Concept ; skos:prefLabel "bus"@en .`;

function sent(text: string, fields: Readonly<Record<string, string>> = { code: 'trams' }, by = chief): Promise<Submitted> {
  const files = text === '' ? [] : [{ name: 'trams.ttl', type: '', bytes: new TextEncoder().encode(text) }];
  return schemes.submit?.(ask({}, by), postedOf(Object.entries(fields), new Map([['file', files]]))) ?? Promise.resolve({ kind: 'absent' });
}

function shownAgain(done: Submitted): string {
  if (done.kind !== 'again') throw new Error(done.kind);
  return mainOf(done.view);
}

/** Sends a file; the id it waits under. */
async function waiting(text: string): Promise<string> {
  const done = await sent(text);
  return done.kind === 'done' ? (done.to.split('file=')[1] ?? '') : done.kind;
}

beforeAll(async () => {
  const concept = (code: string, en: string): ConceptInput => (
    { code, uri: `https://example.org/own/${code}`, labels: { en: { preferred: en, alternative: [], hidden: [] } }, note: null, broader: [], related: [], exact: [], close: [] }
  );
  const own = { code: 'own', uri: 'https://example.org/own', title: 'Own', source: 'test', version: '1', concepts: [concept('bus', 'bus'), concept('tram', 'tramline')] };
  await runner.run(loadScheme, own, on.as);
});

describe('concept schemes, for administrators', () => {
  it('TX-26 a file is shown before it is loaded: what is in it, what would change, what is worth a look', async () => {
    const id = await waiting(good);
    const html = mainOf(await schemes.show(ask({ file: id })));
    for (const words of ['trams.ttl', '3 concepts', 'English 3', 'This scheme is not there yet.', '“Bus” (English): bus and way', 'Load it']) expect(html).toContain(words);
    expect(await schemeVersion(database, 'trams')).toBeUndefined();
    expect(mainOf(await schemes.show(ask()))).toContain(`?file=${id}`);
    expect(await post(schemes, ask(), [['load', id]])).toMatchObject({ kind: 'done', to: '/en/better/work/concepts', said: 'scheme-loaded' });
    const list = mainOf(await schemes.show(ask()));
    expect(list).toContain('/en/better/work/concepts/map?scheme=trams');
    expect(list).toContain('English and Hungarian');
    expect(list).not.toContain('?file=');
  });

  it('TX-26 of a scheme that is there, what is new, changed and gone is named', async () => {
    const id = await waiting(`${head} t:tram a skos:Concept ; skos:prefLabel "tram"@en .
      t:bus a skos:Concept ; skos:prefLabel "Bus"@en . t:lift a skos:Concept ; skos:prefLabel "lift"@en .`);
    const html = mainOf(await schemes.show(ask({ file: id })));
    for (const words of ['New: 1 · changed: 1 · stay as they are: 1 · go: 1', 'New: lift', 'Changed: tram', 'Gone: bus']) expect(html).toContain(words);
    expect(await post(schemes, ask(), [['drop', id]])).toMatchObject({ kind: 'done', said: 'scheme-dropped' });
    expect(await schemes.show(ask({ file: id }))).toBeUndefined();
    expect(shownAgain(await post(schemes, ask(), [['load', id]]))).toContain('This file is no longer here');
  });

  it.each([
    ['nothing', '', 'Choose a file first.'],
    ['broken XML', '<?xml version="1.0"?><rdf:RDF', 'The file is broken'],
    ['a billion laughs', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b"><!ENTITY b "&a;&a;">]><x>&b;</x>', 'DOCTYPE'],
    ['a letter', 'Dear Sir', 'neither Turtle nor RDF/XML'],
    ['one that is too large', `# ${'x'.repeat(13 * 1024 * 1024)}`, 'Load it from the command line'],
  ])('TX-15 says at the field why it is refused, and keeps what was typed: %s', async (_, text, why) => {
    const html = shownAgain(await sent(text, { code: 'trams', title: 'My trams', source: '' }));
    expect(html).toContain(why);
    expect(html).toMatch(/<a href="#scheme-file"/);
    expect(html).toContain('value="My trams"');
  });

  it('TX-03 a scheme with a circle is shown, and cannot be loaded', async () => {
    const id = await waiting(`${head} t:a a skos:Concept ; skos:prefLabel "a"@en ; skos:broader t:b . t:b a skos:Concept ; skos:prefLabel "b"@en ; skos:broader t:a .`);
    const html = mainOf(await schemes.show(ask({ file: id })));
    expect(html).toContain('wider than themselves, by one way or another: a and b');
    expect(html).not.toContain('name="load"');
    expect(shownAgain(await post(schemes, ask(), [['load', id]]))).toContain('wider than themselves');
    expect(await post(schemes, ask(), [['drop', id]])).toMatchObject({ kind: 'done' });
  });

  it('TX-26 pairs with a name in common are shown with it, and decided on one by one, or as proposed', async () => {
    const html = mainOf(await map.show(ask({ scheme: 'trams' })));
    expect(html).toContain('Proposal: means the same. Both are called en: Bus.');
    expect(html).toContain('Proposal: means nearly the same. Both are called en: tramline.');
    expect(html).toContain('To decide (3)');
    const to = '/en/better/work/concepts/map?scheme=trams&show=open&page=1';
    expect(await post(map, ask({ scheme: 'trams' }), [['pair/tram/own/tram', 'exact'], ['pair/bus/own/bus', ''], ['do', 'said']])).toMatchObject({ kind: 'done', to });
    expect((await judgedPairs(database, 'trams')).map(({ foreign, kind }) => [foreign, kind])).toEqual([['tram', 'exact']]);
    expect(await conceptsIn(database, { lang: 'hu', title: 'A villamos', body: '' })).toHaveLength(1);
    await post(map, ask({ scheme: 'trams' }), [['pair/bus/own/bus', ''], ['pair/way/own/bus', 'none'], ['do', 'proposed']]);
    expect((await judgedPairs(database, 'trams')).map(({ foreign, kind }) => [foreign, kind])).toEqual([['bus', 'exact'], ['tram', 'exact'], ['way', 'none']]);
    expect(mainOf(await map.show(ask({ scheme: 'trams' })))).toContain('No pair is waiting');
    expect(mainOf(await map.show(ask({ scheme: 'trams', show: 'decided', page: '99' })))).toContain('checked');
  });

  it('TX-26 says what is no longer there, and takes no strange words', async () => {
    for (const [field, value] of [['pair/none/own/bus', 'exact'], ['pair/bus/own/none', 'exact'], ['pair/bus/own/bus', 'same'], ['pair/', 'exact']] as const) {
      expect(shownAgain(await post(map, ask({ scheme: 'trams' }), [[field, value]]))).toContain('One of these concepts is no longer there');
    }
    for (const scheme of ['own', 'none', "'; --"]) {
      expect(await map.show(ask({ scheme }))).toBeUndefined();
      expect(await post(map, ask({ scheme }), [['pair/bus/own/bus', 'exact']])).toEqual({ kind: 'absent' });
    }
    expect(mainOf(await map.show(ask()))).toContain('what means the same?');
  });

  it('TX-26 what was chosen for the pairs below stays chosen where one is no longer there', async () => {
    const back = shownAgain(await post(map, ask({ scheme: 'trams', show: 'decided' }), [['pair/none/own/bus', 'exact'], ['pair/tram/own/tram', 'close']]));
    expect(back).toMatch(/name="pair\/tram\/own\/tram" value="close" checked/);
  });

  it('TX-27 two concepts that share no name are looked for and joined by hand', async () => {
    expect(mainOf(await map.show(ask({ scheme: 'trams' })))).toContain('/en/better/work/concepts/pair?scheme=trams');
    expect(mainOf(await pair.show(ask({ scheme: 'trams' })))).not.toContain('name="kind"');
    // nothing can be joined to nothing
    expect(mainOf(await pair.show(ask({ scheme: 'trams', theirs: 'STREET', ours: 'xyz' })))).not.toContain('name="kind"');
    const query = { scheme: 'trams', theirs: 'STREET', ours: 'bus' };
    const html = mainOf(await pair.show(ask(query)));
    expect(html).toContain('value="trams/tram"');
    expect(html).toContain('value="own/bus"');
    const chosen = [['theirs', 'trams/tram'], ['ours', 'own/bus']] as const;
    expect(await post(pair, ask(query), [...chosen, ['kind', 'none']])).toMatchObject({ kind: 'done', to: '/en/better/work/concepts/map?scheme=trams&show=decided' });
    expect((await judgedPairs(database, 'trams')).map(({ foreign, own, kind }) => [foreign, own, kind])).toContainEqual(['tram', 'bus', 'none']);
    const back = shownAgain(await post(pair, ask(query), [...chosen, ['kind', 'perhaps']]));
    expect(back).toContain('<a href="#pair-kind">Say what they have to do with each other.</a>');
    expect(back.match(/value="(trams\/tram|own\/bus)" checked/g)).toHaveLength(2);
    const wrong: readonly (readonly [string, string, string])[] = [
      ['own/bus', 'own/bus', 'Choose one of their concepts.'], ['trams/tram', '', 'Choose one of our concepts.'],
      ['trams/none', 'own/bus', 'This concept is no longer there.'], ['trams/tram', 'trams/bus', 'This concept is no longer there.'],
    ];
    for (const [theirs, ours, words] of wrong) expect(shownAgain(await post(pair, ask(query), [['theirs', theirs], ['ours', ours], ['kind', 'exact']]))).toContain(words);
    for (const scheme of ['own', 'none', '']) expect(await pair.show(ask({ scheme }))).toBeUndefined();
    for (const by of others) expect([await pair.show(ask(query, by)), await post(pair, ask(query, by), [...chosen, ['kind', 'exact']])]).toEqual([undefined, absent]);
  });

  it('TX-05 to everybody else these pages are not there', async () => {
    const id = await waiting(good);
    for (const by of others) {
      expect([await schemes.show(ask({}, by)), await schemes.show(ask({ file: id }, by)), await map.show(ask({ scheme: 'trams' }, by))]).toEqual([undefined, undefined, undefined]);
      expect([await sent(good, {}, by), await post(schemes, ask({}, by), [['load', id]]), await post(schemes, ask({}, by), [['drop', id]])]).toEqual([absent, absent, absent]);
      expect(await post(map, ask({ scheme: 'trams' }, by), [['pair/bus/own/bus', 'none']])).toEqual(absent);
    }
  });

  const absent = { kind: 'absent' };

  it.each(langs)('TX-26 every word is there in %s', (lang) => {
    for (const { show } of [...schemeExamples, ...mapExamples, ...pairExamples]) {
      const html = renderToString(<ReadingProvider reading={testReading(lang)}>{show()}</ReadingProvider>);
      expect(html).not.toMatch(/taxonomy\.|undefined|\{\w+\}/);
      expect(html.match(/<h1/g)).toHaveLength(1);
    }
  });
});
