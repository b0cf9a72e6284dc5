import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { written } from '../../../kernel/text.ts';
import { alwaysOpen, checkDates, checkOpen, closesSoon, registerState, reopens } from './register.ts';

const april = { opens: '2026-04-01', closes: '2026-04-30' };
const reason = written('en', 'Tartu was away.');
const refused = (code: string, field?: string) => ({ ok: false, refusals: [{ code, ...(field === undefined ? {} : { field }) }] });
const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((each) => each.toISOString().slice(0, 10));
const edge = fc.option(day, { nil: null });

describe('the register of interests', () => {
  test('PR-30 is open from its first to its last day, both included', () => {
    expect(['2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01'].map((today) => registerState(april, today))).toEqual(['not-yet', 'open', 'open', 'closed']);
    expect(registerState(alwaysOpen, '2026-04-01')).toBe('open');
    expect(registerState({ ...alwaysOpen, closes: '2026-04-30' }, '1999-01-01')).toBe('open');
  });

  test('PR-31 takes interest only while it is open', () => {
    fc.assert(fc.property(edge, edge, day, (opens, closes, today) => {
      const dates = { opens, closes };
      expect(checkOpen(dates, today)).toEqual(registerState(dates, today) === 'open' ? undefined : { code: 'closed' });
    }));
  });

  test('PR-30 its end is not before its start, and nobody overwrites newer dates', () => {
    const before = { ...april, revision: 2 };
    const after = { opens: '2026-05-01', closes: '2026-04-30', reason: null, revision: 2 };
    expect(checkDates({ before, today: '2026-04-10' }, after)).toEqual(refused('period-reversed', 'closes'));
    expect(checkDates({ before, today: '2026-04-10' }, { ...after, opens: null, revision: 1 })).toEqual(refused('stale'));
    expect(checkDates({ before, today: '2026-04-10' }, { ...after, opens: '2026-04-30' }).ok).toBe(true);
  });

  test('PR-32 goes on after it has closed only with a reason', () => {
    const before = { ...april, revision: 2 };
    const longer = { ...april, closes: '2026-05-31', reason: null, revision: 2 };
    const today = '2026-05-02';
    expect(checkDates({ before, today }, longer)).toEqual(refused('reason-missing', 'reason'));
    expect(checkDates({ before, today }, { ...longer, reason })).toEqual({ ok: true, value: { ...longer, reason } });
    expect(checkDates({ before, today: '2026-04-30' }, longer).ok).toBe(true);
    expect(checkDates({ before, today }, { ...longer, closes: '2026-05-01' }).ok).toBe(true);
    expect([reopens(april, alwaysOpen, today), reopens(april, { opens: '2026-06-01', closes: null }, today), reopens(april, april, today)]).toEqual([true, true, false]);
  });

  test('PR-33 closes soon in its last seven days', () => {
    expect(['2026-04-22', '2026-04-23', '2026-04-30', '2026-05-01'].map((today) => closesSoon(april, today))).toEqual([false, true, true, false]);
    expect(closesSoon(alwaysOpen, '2026-04-30')).toBe(false);
    expect(closesSoon({ opens: '2026-04-29', closes: '2026-04-30' }, '2026-04-28')).toBe(false);
  });
});
