import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { written } from '../../../kernel/text.ts';
import { advancePractice, asksForReason, isShown, nextStates, type PracticeState, practiceStates, shownStates } from './workflow.ts';

const reason = written('en', 'Two questions are open.');
const state = fc.constantFrom(...practiceStates);

function walk(tried: readonly PracticeState[]): readonly PracticeState[] {
  const path: PracticeState[] = ['draft'];
  for (const to of tried) {
    const result = advancePractice(path.at(-1) ?? 'draft', to, reason);
    if (result.ok) path.push(result.value);
  }
  return path;
}

describe('the way of a practice', () => {
  test('PR-01 the straight way leads into the database and to a yearly confirmation', () => {
    const way: readonly PracticeState[] = ['submitted', 'approved', 'validated', 'published', 'under-review', 'confirmed', 'under-review', 'outdated', 'withdrawn'];
    expect(walk(way)).toEqual(['draft', ...way]);
  });

  test('PR-01 changes can be asked for again and again', () => {
    const way: readonly PracticeState[] = ['submitted', 'changes-requested', 'submitted', 'changes-requested', 'submitted', 'declined'];
    expect(walk(way)).toEqual(['draft', ...way]);
  });

  test('PR-01 no step leads anywhere but where the state allows', () => {
    fc.assert(fc.property(state, state, (from, to) => {
      expect(advancePractice(from, to, reason).ok).toBe(nextStates(from).includes(to));
    }));
  });

  test('PR-01 what is declined or withdrawn stays so, everything else can go on', () => {
    expect(practiceStates.filter((each) => nextStates(each).length === 0)).toEqual(['declined', 'withdrawn']);
  });

  test('PR-01, PR-03 nothing is published that the project has not approved', () => {
    fc.assert(fc.property(fc.array(state, { maxLength: 30 }), (tried) => {
      const path = walk(tried);
      const published = path.indexOf('published');
      if (published >= 0) expect(path.slice(0, published)).toEqual(expect.arrayContaining(['approved', 'validated']));
    }));
  });

  test('PR-01 a practice known from outside only enters at the review', () => {
    expect(advancePractice(null, 'under-review', null).ok).toBe(true);
    expect(practiceStates.filter((to) => advancePractice(null, to, reason).ok)).toEqual(['under-review']);
  });

  test('PR-02 every refusal and every taking back says why', () => {
    expect(practiceStates.filter(asksForReason)).toEqual(['changes-requested', 'declined', 'outdated', 'withdrawn']);
    expect(asksForReason(null)).toBe(false);
    fc.assert(fc.property(state, state, (from, to) => {
      if (nextStates(from).includes(to)) expect(advancePractice(from, to, null).ok).toBe(!asksForReason(to));
    }));
  });

  test('PR-03 shown from the approval on, and no longer once declined or withdrawn', () => {
    expect(practiceStates.filter(isShown)).toEqual(shownStates());
    expect(isShown(null)).toBe(true);
    for (const hidden of ['draft', 'submitted', 'changes-requested', 'declined', 'withdrawn'] as const) expect(isShown(hidden)).toBe(false);
  });
});
