import type { ComponentChild } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { written } from '../../../kernel/text.ts';
import { ReadingProvider } from '../../../ui/index.ts';
import type { ResultsOverview } from '../app/results.ts';
import { CountsTable } from './counts-table.tsx';
import { Headline } from './headline.tsx';
import { IndicatorNumbers } from './indicator-numbers.tsx';
import { fullResults, silentResults } from './results-page.examples.tsx';
import { Statuses } from './statuses.tsx';
import { Unknowns } from './unknowns.tsx';

function html(child: ComponentChild, lang: Lang = 'en'): string {
  return render(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

/** Only the words. */
function words(child: ComponentChild, lang: Lang = 'en'): string {
  return html(child, lang).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim();
}

const { headline } = fullResults;
if (headline === undefined) throw new Error('the example has no headline');

describe('the promise', () => {
  test('MO-13 undefined, it says that nobody can tell', () => {
    const shown = words(<Headline headline={headline} />);
    expect(shown).toContain('Never defined, never measured');
    expect(shown).toContain('So nobody can say whether it was reached.');
    expect(shown).toContain('Target 10% (2022)');
    expect(shown).toContain('Result Not collected');
  });

  test('MO-13 defined and measured, it shows what came out, without the lament', () => {
    const value = {
      id: 'v', period: { v: 1, kind: 'on', start: '2023' }, method: written('en', 'Counted.'), grade: undefined, partnerId: undefined, provenance: headline.provenance,
    } as const;
    const measured = {
      ...headline,
      state: 'measured' as const,
      definition: written('en', 'New firms.'),
      baseline: { amount: '0', when: { v: 1, kind: 'on', start: '2019' } as const },
    };
    const shown = words(<Headline headline={{ ...measured, values: [{ ...value, quantity: { amount: '0', status: 'zero-reported' } }] }} />);
    expect(shown).toContain('New firms.');
    expect(shown).toContain('Starting point 0% (2019)');
    expect(shown).toContain('Result 0% (2023) (zero reported)');
    expect(shown).not.toContain('nobody can say');
    expect(words(<Headline headline={{ ...measured, state: 'never-measured', values: [] }} />)).toContain('Result Never measured');
  });

  test('MO-13 without a promise the page says so', () => {
    expect(words(<Headline headline={undefined} />)).toContain('No target of the whole project is on record.');
  });
});

describe('the numbers', () => {
  const [tartu] = fullResults.cities;

  test('MO-10 each value stands by itself, the total beside it, and what is missing is told', () => {
    const shown = words(<IndicatorNumbers indicators={tartu?.indicators ?? []} />);
    expect(shown).toContain('21 in all, the sum of 2 approved values.');
    expect(shown).toContain('1 value has no number and is not counted as zero.');
    expect(shown).toContain('Services changed : Defined, never measured');
  });

  test('MO-10 one value alone has no total', () => {
    expect(words(<IndicatorNumbers indicators={fullResults.project} />)).not.toContain('in all');
  });

  test('each indicator has a place the search can lead to', () => {
    const shown = html(<IndicatorNumbers indicators={[...(tartu?.indicators ?? []), ...fullResults.project]} />);
    for (const id of ['staff', 'none', 'events', 'measured']) expect(shown.match(new RegExp(`id="indicator-${id}"`, 'g'))).toHaveLength(1);
  });
});

describe('the counts', () => {
  const rows = (results: ResultsOverview) => {
    const found = html(<CountsTable results={results} />).matchAll(/<tr><th scope="row">(.*?)<\/th><td class="numeric">(.*?)<\/td>/g);
    return [...found].map((row) => [row[1], row[2]]);
  };

  test('MO-16 nothing on record is a zero in the table, with how it was counted', () => {
    expect(rows(silentResults)).toHaveLength(12);
    expect(rows(silentResults).every(([, number]) => number === '0')).toBe(true);
    expect(words(<CountsTable results={silentResults} />)).toContain('Zero means that nothing is on record, not that nothing happened.');
  });

  test('MO-16 rare kinds of events have a row only where there are some', () => {
    expect(rows(fullResults)).toContainEqual(['Events cancelled', '1']);
    expect(rows(fullResults).map(([what]) => what)).not.toContain('Events going on');
    expect(rows(fullResults)).toContainEqual(['Events held', '7']);
  });
});

describe('what is not known', () => {
  test('MO-17 is named point by point', () => {
    const shown = words(<Unknowns results={fullResults} />);
    expect(shown).toContain('Whether the promise of the project was kept.');
    expect(shown).toContain('Saved time or money: not collected.');
    expect(shown).toContain('No number and no policy change is on record for: Genova.');
    expect(shown).toContain('How far 1 action has come.');
    expect(shown).toContain('How 3 of 4 numbers were counted.');
    expect(shown).toContain('What exactly 4 of 5 indicators count.');
    expect(shown).toContain('From where 5 of 5 indicators started.');
    expect(shown).not.toContain('Any measured effect');
  });

  test('MO-17 nothing is lamented that is known', () => {
    const known = { ...silentResults, cities: [], effects: { measured: 1, reported: 0 } };
    expect(words(<Unknowns results={known} />)).toBe('What is not known Saved time or money: not collected.');
  });
});

describe('the words', () => {
  const plurals: readonly (readonly [lang: Lang, one: string, several: string])[] = [
    ['en', '1 action ', '3 actions '],
    ['hu', '1 intézkedés', '3 intézkedés'],
    ['it', '1 azione', '3 azioni'],
    ['sv', '1 åtgärd ', '3 åtgärder '],
    ['et', '1 tegevus ', '3 tegevust '],
  ];

  test.each(plurals)('numbers change their words in %s', (lang, one, several) => {
    const { say } = testReading(lang);
    expect(say('monitoring.unknown-actions', { count: 1 })).toContain(one);
    expect(say('monitoring.unknown-actions', { count: 3 })).toContain(several);
  });

  test('not collected is explained as not zero', () => {
    expect(words(<Statuses />)).toContain('Not collected Nobody counted. This is not zero.');
  });
});
