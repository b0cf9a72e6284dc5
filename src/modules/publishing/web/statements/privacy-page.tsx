import { NotRecorded, PageHead, Section, Table, useReading } from '../../../../ui/index.ts';
import type { Operator } from './operator.ts';
import { OperatorAddress, OperatorGap } from './operator-facts.tsx';

/** Each kind of personal data: what, what for, on what ground, how long. */
const kinds = ['log', 'limit', 'content'] as const;

/** What is stored about readers, and what is not. */
export function PrivacyPage({ operator }: { readonly operator: Operator }) {
  const { say } = useReading();
  const head = [say('privacy.column-what'), say('privacy.column-purpose'), say('privacy.column-basis'), say('privacy.column-retention')];
  const rows = kinds.map((kind) => [
    say(`privacy.${kind}-what`), say(`privacy.${kind}-purpose`), say(`privacy.${kind}-basis`),
    kind === 'log' ? <LogRetention days={operator.logDays} /> : say(`privacy.${kind}-retention`),
  ]);
  return (
    <>
      <PageHead title={say('privacy.title')} lead={say('privacy.lead')} />
      <Section title={say('privacy.not-stored')} id="not-stored">
        <ul>
          <li>{say('privacy.no-cookies')}</li>
          <li>{say('privacy.no-third-parties')}</li>
          <li>{say('privacy.no-profiles')}</li>
        </ul>
      </Section>
      <Section title={say('privacy.stored')} id="stored">
        <Table caption={say('privacy.stored')} captionHidden head={head} rows={rows} rowHead />
        <p>{say('privacy.hosting')}</p>
      </Section>
      <Section title={say('privacy.links')} id="links"><p>{say('privacy.links-text')}</p></Section>
      <Section title={say('privacy.rights')} id="rights">
        <p>{say('privacy.rights-text')}</p>
        <p>{say('privacy.controller')} {operator.name ?? <OperatorGap />}</p>
        <p>{say('privacy.contact')} <OperatorAddress address={operator.contact} /></p>
        <p>{say('privacy.authority')} <OperatorAddress address={operator.dataProtectionAuthority} /></p>
      </Section>
    </>
  );
}

function LogRetention({ days }: { readonly days: number | undefined }) {
  const { say } = useReading();
  return days === undefined ? <NotRecorded>{say('privacy.operator-gap')}</NotRecorded> : <>{say('privacy.log-retention', { days })}</>;
}
