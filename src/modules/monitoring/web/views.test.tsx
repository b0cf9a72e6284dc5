import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { testReading } from '../../../../test/reading.ts';
import { anonymous } from '../../../kernel/actor.ts';
import { langs } from '../../../kernel/lang.ts';
import { valueStatuses } from '../../../kernel/quantity.ts';
import { type Example, ReadingProvider } from '../../../ui/index.ts';
import { monitoringPages } from '../index.ts';
import { examples } from './results-page.examples.tsx';

const { database, projectId } = await demoDatabase();

function html(example: Example | undefined, lang: (typeof langs)[number] = 'en'): string {
  return render(<ReadingProvider reading={testReading(lang)}>{example?.show()}</ReadingProvider>);
}

async function results(lang: (typeof langs)[number] = 'en') {
  const reading = testReading(lang);
  const about = { reader: database, project: { id: projectId, slug: 'better' }, reading, actor: anonymous };
  const view = await monitoringPages[0]?.show({ ...about, path: '', params: {}, query: {}, origin: '' });
  return { ...view, html: render(<ReadingProvider reading={reading}>{view?.main}</ReadingProvider>) };
}

describe('the view of the results', () => {
  test.each(langs)('every example shows in %s, with one h1 and no bare key', (lang) => {
    for (const example of examples) {
      const shown = html(example, lang);
      expect(shown.match(/<h1/g), example.name).toHaveLength(1);
      expect(shown, example.name).not.toMatch(/undefined|NaN|\[object|>(monitoring|plans)\./);
    }
  });

  test('MO-10 a missing value is told beside the total, not added as zero', () => {
    const shown = html(examples[0]);
    expect(shown).toContain('in all, the sum of 2 approved values.');
    expect(shown).toContain('1 value has no number and is not counted as zero.');
    expect(shown).toContain('Not collected');
  });

  test('MO-17 a project without any record says so section by section', () => {
    const shown = html(examples[1]);
    const silence = [
      'No target of the whole project is on record',
      'No number and no policy change of this city',
      'No number for the whole project',
      'No change of a policy instrument',
    ];
    for (const words of silence) expect(shown).toContain(words);
    expect(shown).not.toContain('big-number-value');
  });
});

describe('the page of the real results', () => {
  test('MO-13 the promise stands with what is missing', async () => {
    const { html: shown } = await results();
    expect(shown).toContain('Never defined, never measured');
    expect(shown).toContain('10% (2022)');
    expect(shown).toContain('Whether the promise of the project was kept.');
    expect(shown).toContain('Saved time or money: not collected.');
  });

  test('MO-14 no number is called measured', async () => {
    const { html: shown } = await results();
    expect(shown).toContain('0 measured, 7 reported.');
    expect(shown.match(/class="big-number is-reported"/g)).toHaveLength(6);
    expect(shown).not.toContain('big-number is-measured');
    expect(shown).toContain('at least');
  });

  test('MO-17 what nobody knows is counted', async () => {
    const { html: shown } = await results();
    expect(shown).toContain('How 6 of 6 numbers were counted.');
    expect(shown).toContain('No number and no policy change is on record for: Genova and Nyíregyháza.');
  });

  test.each(langs)('the words are explained in %s, at an address others link to', async (lang) => {
    const { html: shown, description, section } = await results(lang);
    expect(section).toBe('results');
    expect(description?.length).toBeGreaterThan(20);
    expect(shown).toContain('id="statuses"');
    const { say } = testReading(lang);
    for (const status of valueStatuses) expect(shown).toContain(say(`monitoring.means-${status}`));
    expect(shown).not.toMatch(/undefined|NaN|\[object|>(monitoring|plans)\./);
  });
});
