import { precisionOf, type When } from '../../../kernel/when.ts';

/**
 * E-11: true where the days of an event are known, so that a calendar can carry it.
 * An event of "some time in October" is left out: as an all-day entry it would claim to have lasted the month.
 */
export function hasDays(when: When): boolean {
  return when.kind === 'on' && [when.start, when.end ?? when.start].every((point) => precisionOf(point) === 'day');
}
