import {
  AsideBox, CityMark, Crumb, FactList, NotRecorded, Notice, PageHead, Section, Sources, StatementNote, Sureness, Text, TranslationNote, TwoColumns, useReading,
} from '../../../ui/index.ts';
import { statementFields, statementOf } from '../../../kernel/provenance.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { PlanPageData } from '../app/page-data.ts';
import { ActionsInPlan } from './action-in-plan.tsx';
import { InstrumentFacts } from './instrument-facts.tsx';
import { ActionMeter } from './plans-page.tsx';
import { Versions } from './versions.tsx';

/** Statements shown where they belong; the others stand together at the end. */
const shownInPlace = ['plan-text', 'instrument', 'date'];

/** A plan as a document: general information, policy context, actions, versions; made to be printed too. */
export function PlanPage({ data }: { readonly data: PlanPageData }) {
  return <TwoColumns main={<Main data={data} />} aside={<Aside data={data} />} />;
}

function Main({ data }: { readonly data: PlanPageData }) {
  const { say, path } = useReading();
  const { plan, actions } = data;
  const texts = [plan.title, plan.vision, plan.background, plan.policyContext].filter((text) => text !== undefined);
  return (
    <>
      <Crumb trail={[{ label: say('plans.title'), href: path('/plans') }]} />
      <PageHead title={plan.title} lead={plan.vision} above={<p><CityMark city={plan.city} link /></p>} below={<TranslationNote values={texts} />} />
      <TextMissing data={data} />
      <General data={data} />
      <Section title={say('plans.context')} id="context">
        <FactList
          facts={[
            { term: say('plans.background'), detail: <Known value={plan.background} /> },
            { term: say('plans.improve'), detail: <Known value={plan.policyContext} /> },
            { term: say('plans.instrument'), detail: <InstrumentName data={data} /> },
          ]}
        />
        {data.instrument === undefined ? null : <InstrumentFacts instrument={data.instrument} />}
      </Section>
      <Section title={say('plans.actions')} id="actions">
        {actions.length === 0 ? <p><NotRecorded>{say('plans.actions-none')}</NotRecorded> {say('plans.actions-none-text')}</p> : null}
        <ActionsInPlan actions={actions} />
      </Section>
      <Versions data={data} />
      <Section title={say('plans.sources')} id="sources">
        <Sources provenance={plan.provenance} fields={statementFields.filter((field) => !shownInPlace.includes(field))} />
      </Section>
    </>
  );
}

/** What the record says of the document itself: that it exists, and cannot be read here. */
function TextMissing({ data: { plan } }: { readonly data: PlanPageData }) {
  const { say } = useReading();
  const statement = statementOf(plan.provenance, 'plan-text');
  if (statement?.confidence !== 'not-recorded') return null;
  return (
    <Notice kind="info">
      <p>{statement.note === undefined ? say('plans.text-missing') : <Text value={statement.note} />}</p>
      <Sources provenance={{ v: 1, statements: [{ field: 'plan-text', confidence: 'stated', sources: statement.sources }] }} />
    </Notice>
  );
}

function General({ data: { plan, partner } }: { readonly data: PlanPageData }) {
  const { say, countryName, plain } = useReading();
  const organisation = partner?.profile.organisation;
  const gloss = partner?.profile.gloss ?? undefined;
  const place = partner?.profile.place;
  return (
    <Section title={say('plans.general')} id="general">
      <FactList
        facts={[
          {
            term: say('plans.organisation'),
            detail: organisation === undefined ? <NotRecorded /> : (
              <><span lang={organisation.lang}>{organisation.name}</span>{gloss === undefined || plain(gloss) === organisation.name ? null : <> (<Text value={gloss} />)</>}</>
            ),
          },
          { term: say('plans.city'), detail: <CityMark city={plan.city} link /> },
          { term: say('plans.country'), detail: partner === undefined ? <NotRecorded /> : countryName(partner.country) },
          { term: say('plans.region'), detail: place ? `${place.nuts2}, ${place.nuts3} (NUTS ${place.nutsVersion})` : <NotRecorded /> },
        ]}
      />
    </Section>
  );
}

function Known({ value }: { readonly value: LocalizedText | undefined }) {
  return value === undefined ? <NotRecorded /> : <Text as="p" value={value} />;
}

function InstrumentName({ data: { instrument, plan } }: { readonly data: PlanPageData }) {
  const { say } = useReading();
  if (instrument !== undefined) return <><strong><Text value={instrument.current.name} /></strong> <StatementNote provenance={plan.provenance} field="instrument" /></>;
  return <><NotRecorded>{say('plans.instrument-none')}</NotRecorded></>;
}

function Aside({ data }: { readonly data: PlanPageData }) {
  const { say } = useReading();
  return (
    <>
      <AsideBox title={say('plans.so-far')}><ActionMeter entry={data} /></AsideBox>
      <AsideBox title={say('plans.sure')}><Sureness provenances={data.provenances} /></AsideBox>
      <AsideBox title={say('plans.take')} screenOnly><p>{say('plans.print')}</p></AsideBox>
    </>
  );
}
