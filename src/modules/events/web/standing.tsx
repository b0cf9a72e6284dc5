import type { StageState } from '../../../kernel/city.ts';
import { StatusWord, useReading } from '../../../ui/index.ts';
import type { Event } from '../app/queries.ts';
import { type Standing, standingOf } from '../model/lifecycle.ts';

/** The shape of the rail that says the same; a cancelled event has none. */
const shapes: Readonly<Record<Standing, StageState | undefined>> = {
  held: 'done', reported: 'claimed', 'to-come': 'not-yet', running: 'now', 'not-shown': 'unknown', cancelled: undefined,
};

/** Whether an event took place, as shape and word. */
export function StandingWord({ event }: { readonly event: Event }) {
  const { say } = useReading();
  const standing = standingOf(event);
  const shape = shapes[standing];
  const word = say(`events.standing-${standing}`);
  return shape === undefined ? <strong>{word}</strong> : <StatusWord state={shape}>{word}</StatusWord>;
}

/** "online (planned in person)"; "format not recorded" where neither is known. */
export function FormatWords({ event: { actualFormat, plannedFormat } }: { readonly event: Pick<Event, 'actualFormat' | 'plannedFormat'> }) {
  const { say } = useReading();
  const planned = plannedFormat === undefined || plannedFormat === actualFormat ? '' : say('events.format-planned', { format: say(`events.format-${plannedFormat}`) });
  if (actualFormat !== undefined) return <>{say(`events.format-${actualFormat}`)}{planned === '' ? '' : ` (${planned})`}</>;
  return planned === '' ? <span class="not-recorded">{say('events.format-unknown')}</span> : <>{planned}</>;
}
