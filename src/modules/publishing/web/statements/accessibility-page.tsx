import { PageHead, Section, useReading } from '../../../../ui/index.ts';
import type { Operator } from './operator.ts';
import { OperatorAddress, OperatorGap } from './operator-facts.tsx';

/** Day on which the statement was last reviewed; changed by hand with every review. */
export const reviewedOn = '2026-11-23';

/** The statement in the order of the model in Implementing Decision (EU) 2018/1523. */
export function AccessibilityPage({ operator }: { readonly operator: Operator }) {
  const { say, date } = useReading();
  return (
    <>
      <PageHead title={say('accessibility.title')} lead={say('accessibility.lead')} />
      <Section title={say('accessibility.status')} id="status">
        <p><strong>{say('accessibility.status-word')}</strong></p>
        <p>{say('accessibility.status-text')}</p>
      </Section>
      <Section title={say('accessibility.limits')} id="limits">
        <ul>
          <li>{say('accessibility.limit-language')}</li>
          <li>{say('accessibility.limit-sources')}</li>
          <li>{say('accessibility.limit-pictures')}</li>
          <li>{say('accessibility.limit-unchecked')}</li>
        </ul>
      </Section>
      <Section title={say('accessibility.how')} id="how">
        <p>{say('accessibility.how-text')}</p>
        <p>{say('accessibility.prepared', { date: date(reviewedOn) })}</p>
      </Section>
      <Section title={say('accessibility.feedback')} id="feedback">
        <p>{say('accessibility.feedback-text')}</p>
        <p>{say('accessibility.operator')} {operator.name ?? <OperatorGap />}</p>
        <p>{say('accessibility.contact')} <OperatorAddress address={operator.contact} /></p>
      </Section>
      <Section title={say('accessibility.enforcement')} id="enforcement">
        <p>{say('accessibility.enforcement-text')}</p>
        <p>{say('accessibility.enforcement-body')} <OperatorAddress address={operator.enforcement} /></p>
      </Section>
    </>
  );
}
