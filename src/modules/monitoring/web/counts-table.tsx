import { Section, Table, useReading } from '../../../ui/index.ts';
import type { ResultsOverview } from '../app/results.ts';

/** What is counted from the records, in the order of the chain. */
const alwaysShown = [
  'needs', 'practices', 'context', 'events-held', 'events-reported', 'events-not-shown', 'transfers', 'plans', 'actions', 'carried-out', 'claimed', 'measured',
] as const;
const shownWhenAny = ['events-to-come', 'events-running', 'events-cancelled'] as const;
type Counted = (typeof alwaysShown)[number] | (typeof shownWhenAny)[number];

/** Every count of the page, with how it was computed; zero means that nothing is on record. */
export function CountsTable({ results }: { readonly results: ResultsOverview }) {
  const { say, number } = useReading();
  const counts = countsOf(results);
  const shown = [...alwaysShown, ...shownWhenAny.filter((each) => counts[each] > 0)];
  return (
    <Section title={say('monitoring.counts-title')} id="counts">
      <p>{say('monitoring.counts-lead')}</p>
      <Table
        caption={say('monitoring.counts-title')} captionHidden rowHead numeric={[1]}
        head={[say('monitoring.column-what'), say('monitoring.column-number'), say('monitoring.column-how')]}
        rows={shown.map((each) => [say(`monitoring.count-${each}`), number(counts[each]), say(`monitoring.how-${each}`)])}
      />
    </Section>
  );
}

function countsOf({ counts, effects }: ResultsOverview): Readonly<Record<Counted, number>> {
  const { events } = counts;
  return {
    needs: counts.needs,
    practices: counts.practices.project,
    context: counts.practices.context,
    'events-held': events.held,
    'events-reported': events.reported,
    'events-not-shown': events['not-shown'],
    'events-to-come': events['to-come'],
    'events-running': events.running,
    'events-cancelled': events.cancelled,
    transfers: counts.transfers,
    plans: counts.plans,
    actions: counts.actions.all,
    'carried-out': counts.actions.carriedOut,
    claimed: effects.reported,
    measured: effects.measured,
  };
}
