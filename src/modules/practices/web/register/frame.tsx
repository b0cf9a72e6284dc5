import type { Reading } from '../../../../kernel/locale.ts';
import { type Tab, Tabs, useReading } from '../../../../ui/index.ts';
import { registerState, type RegisterDates } from '../../model/register.ts';

const places = { matrix: '/work/register', visits: '/work/register/visits', dates: '/work/register/dates' } as const;

/** The pages of the register; each shows the way to the others. */
export type RegisterPlace = keyof typeof places;

/** The pages of the register, as links. */
export function RegisterTabs({ here }: { readonly here: RegisterPlace }) {
  const { say, path } = useReading();
  const tabs: readonly Tab[] = [
    { label: say('register.tab-matrix'), href: path(places.matrix), current: here === 'matrix' },
    { label: say('register.tab-visits'), href: path(places.visits), current: here === 'visits' },
    { label: say('register.tab-dates'), href: path(places.dates), current: here === 'dates' },
  ];
  return <Tabs label={say('register.tabs')} tabs={tabs} />;
}

/** PR-30: where the register stands today, in one sentence. */
export function standingWords({ opens, closes }: RegisterDates, today: string, { say, date }: Reading): string {
  const state = registerState({ opens, closes }, today);
  if (state === 'not-yet') return say('register.not-yet', { day: date(opens ?? today) });
  if (state === 'closed') return say('register.closed', { day: date(closes ?? today) });
  return closes === null ? say('register.open') : say('register.open-until', { day: date(closes) });
}
