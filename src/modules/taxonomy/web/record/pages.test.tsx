import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { testReading } from '../../../../../test/reading.ts';
import { mainOf, post, workAsk } from '../../../../../test/work-ask.tsx';
import { withTranslation, written } from '../../../../kernel/text.ts';
import type { PersonActor } from '../../../../platform/forms/index.ts';
import { ReadingProvider } from '../../../../ui/index.ts';
import { loadScheme } from '../../app/load-scheme.ts';
import { findConcepts } from '../../app/public/schemes.ts';
import { saidCommands, type SaidPorts } from '../../app/said/say-concepts.ts';
import type { ConceptInput } from '../../model/scheme.ts';
import { aboutBeside, saidPage } from './pages.tsx';

const world = await testDatabase();
const { database, runner, as, projectId, newId } = world;
const id = newId();
const title = withTranslation(written('en', 'The tram <b>'), 'hu', { text: 'A villamos', origin: 'reviewed' });

function person(mayEdit: boolean) {
  const actor: PersonActor = { kind: 'person', id: newId(), memberships: [{ projectId, role: mayEdit ? 'partner-officer' : 'stakeholder', partnerId: newId() }] };
  return { id: actor.id, email: 'a@example.eu', partnerId: undefined, actor, as: { actor, projectId } };
}
const [officer, reader] = [person(true), person(false)];
const ports: SaidPorts = {
  find: (_, asked) => Promise.resolve(asked.id === id ? { title, body: [], mayEdit: asked.actor.kind === 'person' && asked.actor.id === officer.id } : undefined),
};
const page = saidPage({ ports, commands: saidCommands(ports), kind: 'need', path: 'needs', many: () => 'Needs' });

const ask = (by = officer, more: { readonly id?: string; readonly q?: string; readonly lang?: 'en' | 'hu' } = {}) => (
  workAsk(world, { by, lang: more.lang ?? 'en', params: { id: more.id ?? id }, query: more.q === undefined ? {} : { q: more.q } })
);
const shown = async (...given: Parameters<typeof ask>) => mainOf(await page.show(ask(...given)), given[1]?.lang);
const idOf = async (text: string) => String((await findConcepts(database, { lang: 'en', text }))[0]?.id ?? '');

const concept = (code: string, en: string, hu: string): ConceptInput => ({
  code, uri: `https://example.org/${code}`, note: null, broader: [], related: [], exact: [], close: [],
  labels: { en: { preferred: en, alternative: [], hidden: [] }, hu: { preferred: hu, alternative: [], hidden: [] } },
});

beforeAll(async () => {
  const concepts = [concept('tram', 'tram', 'villamos'), concept('bike', 'bicycle', 'kerékpár')];
  await runner.run(loadScheme, { code: 'own', uri: 'https://example.org/own', title: 'Own', source: 'me', version: '1', concepts }, as);
});

describe('the page of what a record is about', () => {
  it('TX-21 shows each concept with the words that led to it, in the reader’s language', async () => {
    expect(await shown()).toContain('because of: tram');
    expect(await shown(officer, { lang: 'hu' })).toContain('mert szerepel: villamos');
    expect(await shown()).toContain('The tram &lt;b>');
  });

  it('TX-21 offers concepts by a part of their name, but not those that are there already', async () => {
    expect(await shown(officer, { q: 'bicy' })).toContain('name="say"');
    expect(await shown(officer, { q: 'tram' })).not.toContain('name="say"');
    expect(await shown(reader, { q: 'bicy' })).not.toContain('<button');
    expect(await page.show(ask(officer, { id: newId() }))).toBeUndefined();
    expect(await page.show(ask(officer, { id: "x'; --" }))).toBeUndefined();
  });

  it('TX-21 takes what is said, refused and taken back, and leads back to itself', async () => {
    const to = `/en/better/work/needs/${id}/concepts`;
    expect(await post(page, ask(), [['say', await idOf('bicycle')]])).toMatchObject({ kind: 'done', to });
    expect(await post(page, ask(), [['refuse', await idOf('tram')]])).toMatchObject({ kind: 'done', to });
    const html = await shown();
    expect(html).toContain('said by a person');
    expect(html.indexOf('Not about this')).toBeGreaterThan(0);
    expect(await post(page, ask(), [['forget', await idOf('tram')]])).toMatchObject({ kind: 'done', to });
    expect(await shown()).toContain('because of: tram');
  });

  it('TX-21 says what is wrong, and takes nothing from who may not edit', async () => {
    for (const fields of [[], [['say', '']], [['say', '12345678']], [['refuse', 'x']]] as const) {
      const again = await post(page, ask(), fields);
      expect(again).toMatchObject({ kind: 'again', status: 422 });
      if (again.kind === 'again') expect(mainOf(again.view)).toContain('This concept is no longer there.');
    }
    expect(await post(page, ask(reader), [['say', await idOf('tram')]])).toEqual({ kind: 'absent' });
    expect(await post(page, ask(officer, { id: newId() }), [['say', await idOf('tram')]])).toEqual({ kind: 'absent' });
  });
});

describe('the box beside a record', () => {
  it('TX-21 says what it is about, and leads to the page', async () => {
    const box = await aboutBeside(ask(), { kind: 'need', path: 'needs' }, { id, title, body: [] });
    const html = renderToString(<ReadingProvider reading={testReading('en')}>{box}</ReadingProvider>);
    expect(html).toContain('because of: tram');
    expect(html).toContain(`/en/better/work/needs/${id}/concepts`);
    const nothing = await aboutBeside(ask(), { kind: 'need', path: 'needs' }, { id: newId(), title: written('en', 'Of no matter'), body: [] });
    expect(renderToString(<ReadingProvider reading={testReading('en')}>{nothing}</ReadingProvider>)).toContain('Nothing known is named in the text yet.');
  });
});
