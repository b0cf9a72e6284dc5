import { BigNumber, BigNumbers, FactList, NotRecorded, RecordList, Section, Sources, StatementNote, StatusWord, Text, Timeline, useReading } from '../../../ui/index.ts';
import type { When } from '../../../kernel/when.ts';
import { type ActionIndicator, type ActionPolicyChange, type ActionProgress, type IndicatorValue, stateOfStatus } from '../model/progress.ts';

interface Known {
  readonly progress: ActionProgress | undefined;
}

/** What was reported of an action, the latest period first. */
export function Progress({ progress }: Known) {
  const { say, when } = useReading();
  const reports = progress?.reports ?? [];
  return (
    <Section title={say('plans.progress')} id="progress">
      {reports.length === 0 ? <p><NotRecorded>{say('plans.progress-none')}</NotRecorded></p> : (
        <Timeline
          items={reports.map((report) => ({
            when: when(report.period), state: stateOfStatus(report.status), title: say(`plans.status-${report.status}`),
            children: (
              <>
                {report.text === undefined ? null : <Text as="p" value={report.text} />}
                {report.reason === undefined ? null : <p>{say('plans.reason')} <Text value={report.reason} /></p>}
                <Sources provenance={report.provenance} />
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}

/** The indicators of an action, what was meant to be reached, and the approved values. */
export function Indicators({ progress }: Known) {
  const { say } = useReading();
  const indicators = progress?.indicators ?? [];
  return (
    <Section title={say('plans.indicators')} id="indicators">
      {indicators.length === 0 ? <p><NotRecorded>{say('plans.indicators-none')}</NotRecorded></p> : null}
      {indicators.length === 0 ? null : (
        <RecordList items={indicators.map((indicator) => ({ key: indicator.id, title: <Text value={indicator.name} />, below: <Indicator indicator={indicator} /> }))} />
      )}
    </Section>
  );
}

function Indicator({ indicator }: { readonly indicator: ActionIndicator }) {
  const { say, when } = useReading();
  const { definition, values, baseline, target, provenance } = indicator;
  return (
    <>
      {values.length === 0 ? <p><NotRecorded>{say('plans.values-none')}</NotRecorded></p> : (
        <BigNumbers>{values.map((value) => <BigNumber quantity={value.quantity} label={when(value.period)} small={<ValueNote value={value} />} />)}</BigNumbers>
      )}
      <FactList
        facts={[
          { term: say('plans.definition'), detail: definition === undefined ? <NotRecorded>{say('plans.not-defined')}</NotRecorded> : <Text value={definition} /> },
          { term: say('plans.baseline'), detail: <Point amount={baseline?.amount} when={baseline?.when} unit={indicator.unit} /> },
          { term: say('plans.target'), detail: <Point amount={target?.amount} when={target?.due} unit={indicator.unit} /> },
        ]}
      />
      <StatementNote provenance={provenance} field="indicators" />
    </>
  );
}

interface PointProps {
  readonly amount: string | undefined;
  readonly when: When | undefined;
  readonly unit: ActionIndicator['unit'];
}

/** A starting point or a target: the amount and its date, or that there is none. */
export function Point({ amount, when: at, unit }: PointProps) {
  const { say, number, when } = useReading();
  if (amount === undefined) return <NotRecorded />;
  const shown = unit === 'percent' ? say('plans.percent', { amount: number(amount) }) : number(amount);
  return <>{shown}{at === undefined || at.kind === 'unknown' ? null : ` (${when(at)})`}</>;
}

/** Who vouches for a value, how it was counted, and its source. */
export function ValueNote({ value: { quantity, grade, method, provenance } }: { readonly value: IndicatorValue }) {
  const { say } = useReading();
  return (
    <>
      {grade === undefined ? null : <p>{say(`plans.grade-${grade}`)}</p>}
      {quantity.amount === null ? null : <p>{method === undefined ? <NotRecorded>{say('plans.method-none')}</NotRecorded> : <Text value={method} />}</p>}
      <Sources provenance={provenance} />
    </>
  );
}

/** Changes of policy instruments that came of the action. */
export function PolicyChanges({ progress }: Known) {
  const { say } = useReading();
  const changes = progress?.policyChanges ?? [];
  return (
    <Section title={say('plans.policy-changes')} id="policy-changes">
      {changes.length === 0 ? <p><NotRecorded>{say('plans.policy-changes-none')}</NotRecorded></p> : null}
      {changes.length === 0 ? null : <PolicyChangeList changes={changes} />}
    </Section>
  );
}

/** A change that other places of the page lead to: `#change-<slug>`. */
type Listed = ActionPolicyChange & { readonly slug?: string };

/** Changes of policy instruments, each with its date, type, and whether evidence shows it. */
export function PolicyChangeList({ changes }: { readonly changes: readonly Listed[] }) {
  return (
    <RecordList
      items={changes.map((change) => ({
        key: change.id, below: <PolicyChange change={change} />,
        title: change.slug === undefined ? <Text value={change.title} /> : <span id={`change-${change.slug}`}><Text value={change.title} /></span>,
      }))}
    />
  );
}

function PolicyChange({ change }: { readonly change: ActionPolicyChange }) {
  const { say, when } = useReading();
  const evidenced = change.evidence.length > 0;
  return (
    <>
      <p>
        {when(change.when)}{'\u00a0· '}{say(`plans.change-${change.type ?? 'unknown'}`)}{'\u00a0· '}
        <StatusWord state={evidenced ? 'done' : 'claimed'}>{say(evidenced ? 'plans.evidenced' : 'plans.reported')}</StatusWord>
      </p>
      {change.text === undefined ? null : <Text as="p" value={change.text} />}
      {evidenced ? <Sources provenance={{ v: 1, statements: [{ field: 'evidence', confidence: 'stated', sources: [...change.evidence] }] }} /> : null}
      <Sources provenance={change.provenance} />
    </>
  );
}
