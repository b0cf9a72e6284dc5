import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { written } from '../../../kernel/text.ts';
import { isPublic, moveValue, nextValueStates, supersede, type ValueState, valueStates } from './value-state.ts';

const note = written('en', 'Which period is it?');

describe('the way of a value', () => {
  test('MO-05 a value is submitted, returned, submitted again, approved', () => {
    const way: readonly ValueState[] = ['submitted', 'returned', 'submitted', 'approved'];
    expect(way.reduce<ValueState>((state, to) => {
      const moved = moveValue(state, to, note);
      return moved.ok ? moved.value : state;
    }, 'draft')).toBe('approved');
  });

  test('MO-05 no walk skips the submission, and what is approved stays so', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...valueStates), { maxLength: 30 }), (tries) => {
      const seen = tries.reduce<ValueState[]>((way, to) => {
        const moved = moveValue(way.at(-1) ?? 'draft', to, note);
        return moved.ok ? [...way, moved.value] : way;
      }, ['draft']);
      seen.forEach((state, at) => {
        if (at > 0) expect(nextValueStates(seen[at - 1] ?? 'draft')).toContain(state);
        if (state === 'approved') expect([seen[at - 1], at]).toEqual(['submitted', seen.length - 1]);
      });
      expect(seen).not.toContain('superseded');
    }));
  });

  test('MO-06 returning needs a note', () => {
    expect(moveValue('submitted', 'returned', null)).toEqual({ ok: false, refusals: [{ code: 'reason-missing', field: 'note' }] });
    expect(moveValue('draft', 'approved', note)).toEqual({ ok: false, refusals: [{ code: 'wrong-state', field: 'to' }] });
  });

  test('MO-07 only an approved value is superseded', () => {
    expect(valueStates.filter((state) => supersede(state).ok)).toEqual(['approved']);
  });

  test('MO-08 only an approved value is public', () => {
    expect(valueStates.filter(isPublic)).toEqual(['approved']);
  });
});
