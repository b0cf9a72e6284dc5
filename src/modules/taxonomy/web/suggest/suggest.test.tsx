import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { testReading } from '../../../../../test/reading.ts';
import { post, workAsk } from '../../../../../test/work-ask.tsx';
import { type Lang, langs } from '../../../../kernel/lang.ts';
import { into } from '../../../../platform/db/index.ts';
import type { PersonActor } from '../../../../platform/forms/index.ts';
import { ReadingProvider } from '../../../../ui/index.ts';
import { loadScheme } from '../../app/load-scheme.ts';
import { findConcepts } from '../../app/public/schemes.ts';
import type { TaxonomyTables } from '../../app/tables.ts';
import type { ConceptInput } from '../../model/scheme.ts';
import { suggestPage } from './suggest.tsx';
import { examples } from './suggestions.examples.tsx';

const on = await testDatabase();
const { database, runner, as, projectId, newId } = on;
const actor: PersonActor = { kind: 'person', id: newId(), memberships: [{ projectId, role: 'stakeholder', partnerId: newId() }] };
const by = { id: actor.id, email: 'a@example.eu', partnerId: undefined, actor, as: { actor, projectId } };
const page = suggestPage({ need: 'needs', practice: 'practices' });
const concept = (code: string, en: string, hu: string): ConceptInput => ({
  code, uri: `https://example.org/${code}`, note: null, broader: [], related: [], exact: [], close: [],
  labels: { en: { preferred: en, alternative: [], hidden: [] }, hu: { preferred: hu, alternative: [], hidden: [] } },
});

/** What the page answers to what is being typed. */
async function asked(fields: Readonly<Record<string, string>>, lang: Lang = 'en'): Promise<string> {
  const done = await post(page, workAsk(on, { by, lang }), Object.entries({ kind: 'need', ...fields }));
  return done.kind === 'answer' ? done.response.text() : done.kind;
}

beforeAll(async () => {
  const concepts = [concept('tram', 'tram', 'villamos'), concept('queue', 'queue', 'sorban állás')];
  await runner.run(loadScheme, { code: 's', uri: 'https://example.org/s', title: 'S', source: 'test', version: '1', concepts }, as);
});

describe('while a text is written', () => {
  it('TX-24 its concepts are named in the reader’s language, with the words that led to them', async () => {
    const html = await asked({ lang: 'hu', title: 'Villamos a városban', text: 'Hosszú a sorban állás.' });
    expect(html).toContain('<a href="/concepts/s/tram?lang=en">tram</a> <small>because of: villamos</small>');
    expect(html.indexOf('tram')).toBeLessThan(html.indexOf('queue'));
    expect(await asked({ lang: 'en', title: 'A tram' }, 'hu')).toContain('mert szerepel: tram');
    expect(html).toContain('Once this is saved');
  });

  it('TX-24 of a record that is there, what people said is left out, and the way to change it is shown', async () => {
    const id = newId();
    const [tram] = await findConcepts(database, { lang: 'en', text: 'tram' });
    await database.transaction(async (writer) => {
      const refused = { project_id: projectId, kind: 'need', record_id: id, concept_id: tram?.id ?? 0, weight: 0, origin: 'refused' } as const;
      await into<TaxonomyTables>(writer).insertInto('record_concept').values(refused).execute();
      return { ok: true };
    });
    const html = await asked({ lang: 'en', title: 'A tram and a queue', of: id });
    expect(html).not.toContain('tram</a>');
    expect(html).toContain(`href="/en/better/work/needs/${id}/concepts"`);
    expect(await asked({ kind: 'practice', lang: 'en', title: 'A tram', of: id })).toContain(`/work/practices/${id}/concepts`);
  });

  it('TX-24 any words are taken, and nothing is answered where nothing is named or of other records', async () => {
    expect(await asked({ kind: 'event', lang: 'en', title: 'A tram' })).toBe('');
    for (const odd of ['', ' ', '(((\u0000 & | ! <script>', '%'.repeat(400), 'word '.repeat(100_000)]) expect(await asked({ lang: 'zz', title: odd, text: odd, of: odd })).toBe('');
    expect(await asked({ lang: 'en', title: 'A tram', of: "'; drop table concept" })).toContain('tram');
    expect(await page.show(workAsk(on, { by }))).toBeUndefined();
    // what stands after the part that is looked at does not count
    expect(await asked({ lang: 'en', title: 'x', text: `${'word '.repeat(2000)} tram` })).toBe('');
  });

  it.each(langs)('TX-24 every word is there in %s', (lang) => {
    for (const { show } of examples) {
      const html = renderToString(<ReadingProvider reading={testReading(lang)}>{show()}</ReadingProvider>);
      expect(html).not.toMatch(/taxonomy\.|undefined|\{\w+\}/);
    }
  });
});
