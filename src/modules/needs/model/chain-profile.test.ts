import { describe, expect, test } from 'vitest';
import { written } from '../../../kernel/text.ts';
import { type Assessment, type Assessments, assessments, changeSinceStart, isSilent, levelsOf, type Level, noAssessment, unexplained } from './chain-profile.ts';

const people = (level: Level | null, reason: string | null = 'Seen'): Assessment => (
  { ...noAssessment, areas: { ...noAssessment.areas, people: { level, reason: reason === null ? null : written('en', reason) } } }
);
const all = (over: Partial<Assessments> = {}): Assessments => ({ v: 1, start: noAssessment, phase1: noAssessment, phase2: noAssessment, ...over });

describe('the profile of a city', () => {
  test('N-13 what is not known is undefined, and nothing in place is 0', () => {
    expect(levelsOf(all({ start: people('0'), phase2: people('3') }), 'people')).toEqual([0, undefined, 3]);
    expect(levelsOf(all({ start: people('0') }), 'products')).toEqual([undefined, undefined, undefined]);
    expect([isSilent(all()), isSilent(all({ phase1: people(null) })), isSilent(all({ start: people('0') }))]).toEqual([true, true, false]);
  });

  test('N-13 no level beyond the scale is stored', () => {
    const wild = { ...noAssessment, areas: { ...noAssessment.areas, people: { level: '5', reason: null } } };
    expect([assessments.safeParse(all()).success, assessments.safeParse({ ...all(), start: wild }).success]).toEqual([true, false]);
  });

  test('N-14 a score without a reason is named, a reason without a score is not', () => {
    expect([unexplained(people('2', null)), unexplained(people('2')), unexplained(people(null)), unexplained(noAssessment)]).toEqual([['people'], [], [], []]);
  });

  test('N-15 the change is that of the latest known level, and none where the start is not known', () => {
    expect([[1, 2, 3], [1, 2, undefined], [3, undefined, 1], [2, 2, 2]].map(changeSinceStart))
      .toEqual([{ by: 2, at: 'phase2' }, { by: 1, at: 'phase1' }, { by: -2, at: 'phase2' }, { by: 0, at: 'phase2' }]);
    expect([[undefined, 2, 3], [1, undefined, undefined], []].map(changeSinceStart)).toEqual([undefined, undefined, undefined]);
  });
});
