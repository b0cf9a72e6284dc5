import { describe, expect, test } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';

/** The word beside the number, for one and for several; Hungarian keeps it, Estonian changes it otherwise than the others. */
interface Forms {
  readonly lang: Lang;
  readonly plan: readonly [one: string, several: string];
  readonly action: readonly [one: string, several: string];
}

const forms: readonly Forms[] = [
  { lang: 'en', plan: ['1 plan', '5 plans'], action: ['1 action', '5 actions'] },
  { lang: 'hu', plan: ['1 terv', '5 terv'], action: ['1 intézkedés', '5 intézkedés'] },
  { lang: 'it', plan: ['1 piano', '5 piani'], action: ['1 azione', '5 azioni'] },
  { lang: 'sv', plan: ['1 plan', '5 planer'], action: ['1 åtgärd', '5 åtgärder'] },
  { lang: 'et', plan: ['1 kava', '5 kava'], action: ['1 tegevus', '5 tegevust'] },
];

describe('sentences with numbers', () => {
  test.each(forms)('plans and actions are counted in $lang', ({ lang, plan, action }) => {
    const { say } = testReading(lang);
    expect(say('plans.actions-count', { count: 1 })).toBe(action[0]);
    expect(say('plans.actions-count', { count: 5 })).toBe(action[1]);
    expect(say('plans.counts', { plans: 1, actions: 4, done: 1 })).toContain(plan[0]);
    expect(say('plans.counts', { plans: 5, actions: 4, done: 2 })).toContain(plan[1]);
  });

  test.each(forms)('PL-15 unknown versions are counted in $lang', ({ lang, plan }) => {
    const { say } = testReading(lang);
    expect(say('plans.states-unknown', { count: 1 })).toContain(plan[0]);
    expect(say('plans.states-unknown', { count: 5 })).toContain(plan[1]);
  });

  test.each(forms)('PL-14 none carried out is said with both numbers in $lang', ({ lang }) => {
    const { say } = testReading(lang);
    expect(say('plans.carried-out', { done: 0, all: 3 })).toMatch(/0.*3|3.*0/);
  });

  test.each(forms)('PL-09 the outdated version is named by its number in $lang', ({ lang }) => {
    expect(testReading(lang).say('plans.outdated', { version: 7 })).toContain('7');
  });

  test('a percentage is written as the language does it', () => {
    const shown = forms.map(({ lang }) => testReading(lang).say('plans.percent', { amount: '10' }));
    expect(shown).toEqual(['10%', '10%', '10%', '10\u00a0%', '10%']);
  });
});
