import { FactList, Section, useReading } from '../../../ui/index.ts';
import { valueStatuses } from '../../../kernel/quantity.ts';

/** What the word beside a number means; other pages link here. */
export function Statuses() {
  const { say } = useReading();
  return (
    <Section title={say('monitoring.statuses-title')} id="statuses">
      <p>{say('monitoring.statuses-lead')}</p>
      <FactList
        facts={[
          ...valueStatuses.map((status) => ({ term: say(`ui.value-${status}`), detail: say(`monitoring.means-${status}`) })),
          { term: say('ui.not-recorded'), detail: say('monitoring.means-not-recorded') },
        ]}
      />
    </Section>
  );
}
