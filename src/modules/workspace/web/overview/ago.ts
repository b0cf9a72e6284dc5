import type { Reading } from '../../../../kernel/locale.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago an instant was, in words; from two weeks on the day itself. */
export function ago(at: string, now: string, { lang, date }: Pick<Reading, 'lang' | 'date'>): string {
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(at)) / 1000));
  if (seconds >= 14 * day) return date(at.slice(0, 10));
  const words = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  if (seconds >= day) return words.format(-Math.floor(seconds / day), 'day');
  if (seconds >= hour) return words.format(-Math.floor(seconds / hour), 'hour');
  return words.format(-Math.floor(seconds / minute), 'minute');
}
