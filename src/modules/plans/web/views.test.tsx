import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { testReading } from '../../../../test/reading.ts';
import { anonymous } from '../../../kernel/actor.ts';
import { langs } from '../../../kernel/lang.ts';
import { type Example, ReadingProvider } from '../../../ui/index.ts';
import { progressOf } from '../../monitoring/index.ts';
import { planPages } from '../index.ts';
import { examples as action } from './action-page.examples.tsx';
import { examples as plan } from './plan-page.examples.tsx';
import { examples as plans } from './plans-page.examples.tsx';

const { database, projectId } = await demoDatabase();
const pages = planPages({ progressOf });

function html(example: Example | undefined, lang: (typeof langs)[number] = 'en'): string {
  return render(<ReadingProvider reading={testReading(lang)}>{example?.show()}</ReadingProvider>);
}

/** A page of the real project, as text. */
async function ask(name: string, params: Readonly<Record<string, string>> = {}, lang: (typeof langs)[number] = 'en') {
  const reading = testReading(lang);
  const page = pages.find((each) => each.name === name);
  const about = { reader: database, project: { id: projectId, slug: 'better' }, reading, actor: anonymous };
  const view = await page?.show({ ...about, path: '', params, query: {}, origin: 'https://better.test' });
  return view === undefined ? undefined : { ...view, html: render(<ReadingProvider reading={reading}>{view.main}</ReadingProvider>) };
}

describe('views of the plans', () => {
  test.each(langs)('every example shows in %s, with one h1 and no bare key', (lang) => {
    for (const example of [...plans, ...plan, ...action]) {
      const shown = html(example, lang);
      expect(shown.match(/<h1/g), example.name).toHaveLength(1);
      expect(shown, example.name).not.toMatch(/undefined|NaN|\[object|>plans\./);
    }
  });

  test('PL-15 the meaning of a name is told once, and not where it is the name itself', async () => {
    const hungarian = await ask('plans.show', { slug: 'genova' }, 'hu');
    const italian = await ask('plans.show', { slug: 'genova' }, 'it');
    expect(hungarian?.html).toMatch(/Comune di Genova<\/span> \(/);
    expect(italian?.html).toMatch(/Comune di Genova(<\/span>)?<\/dd>/);
  });

  test('PL-15 a thin plan and a thin action say at every place that nothing is recorded', () => {
    const thin = html(plan[1]);
    const silence = ['Which policy instrument the plan is about is not recorded', 'No action of this plan is on record', 'Who endorsed the plan, and when, is not recorded'];
    for (const words of silence) expect(thin).toContain(words);
    const bare = html(action[1]);
    const gaps = [
      'Which transfer or practice it comes from is not recorded',
      'What is done is not recorded',
      'No step is recorded',
      'No indicator is recorded',
      'No policy change is recorded',
      'Progress not recorded',
    ];
    for (const words of gaps) expect(bare).toContain(words);
    expect(bare).not.toContain('big-number-value');
  });

  test('PL-09 an outdated endorsement is warned of', () => {
    expect(html(plan[0])).toContain('The text has changed since version 1 was endorsed');
    expect(html(plan[2])).not.toContain('The text has changed');
  });

  test('a text in another language carries that language', () => {
    expect(html(plans[1], 'sv')).toMatch(/lang="hu"[^>]*>Megszentség/);
  });
});

describe('pages of the plans', () => {
  test('PL-15 the list names all five and counts what is on record', async () => {
    const list = await ask('plans.list');
    expect(list?.html).toContain('5 plans with 4 actions on record; 2 were carried out.');
    expect(list?.html).toContain('href="/en/better/plans/genova"');
    expect(list?.html.match(/<meter/g)).toHaveLength(4);
  });

  test('PL-15 the document tells that its text was not read', async () => {
    const shown = await ask('plans.show', { slug: 'birmingham' });
    expect(shown?.html).toContain('its text is not in the pages read');
    expect(shown?.html).toContain('Why it replaced the one before:');
    expect(shown?.html).toContain('href="/en/better/plans/birmingham/actions/1"');
    expect(shown?.jsonLd).toMatchObject([{ '@type': 'CreativeWork', url: 'https://better.test/en/better/plans/birmingham' }]);
    expect(await ask('plans.show', { slug: 'nowhere' })).toBeUndefined();
  });

  test.each(langs)('every page has a title and a description in %s', async (lang) => {
    const slugs = ['gavle', 'birmingham', 'tartu', 'nyiregyhaza'];
    const both = slugs.flatMap((slug) => [ask('plans.show', { slug }, lang), ask('plans.action', { slug, number: '1' }, lang)]);
    const shown = await Promise.all([ask('plans.list', {}, lang), ...both]);
    expect(new Set(shown.map((page) => page?.title)).size).toBe(9);
    for (const page of shown) {
      expect(page?.description.length).toBeGreaterThan(20);
      expect(page?.html).not.toMatch(/undefined|NaN|\[object|>plans\./);
    }
  });

  test('an action shows its steps, its numbers as reported, and where it leads', async () => {
    const gavle = await ask('plans.action', { slug: 'gavle', number: '1' });
    expect(gavle?.html).toContain('13 April 2023');
    expect(gavle?.html).toContain('No money:');
    const birmingham = await ask('plans.action', { slug: 'birmingham', number: '1' });
    expect(birmingham?.html).toContain('reported, not measured');
    expect(birmingham?.html).toContain('href="/en/better/practices/birmingham-dips"');
    expect(birmingham?.html).toContain('type not recorded');
  });

  test('an action has one address', async () => {
    for (const number of ['01', '0', '2', 'x', '1e0']) expect(await ask('plans.action', { slug: 'gavle', number })).toBeUndefined();
  });
});
