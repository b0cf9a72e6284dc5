import type { Reading } from '../../../kernel/locale.ts';

/** An instant (ISO 8601) as day and time, as all times here in UTC. */
export function moment(at: string, { date }: Pick<Reading, 'date'>): string {
  return `${date(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`;
}
