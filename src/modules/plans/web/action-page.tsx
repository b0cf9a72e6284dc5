import {
  AsideBox, CityMark, Crumb, FactList, NotRecorded, PageHead, Section, Sources, StatusWord, Sureness, Text, Timeline, TranslationNote, TwoColumns, useReading,
} from '../../../ui/index.ts';
import { statementFields } from '../../../kernel/provenance.ts';
import type { Action } from '../app/action-queries.ts';
import type { ActionPageData } from '../app/page-data.ts';
import { stateOfStatus } from '../model/progress.ts';
import { CostsDetail, FundingDetail, PlayersDetail, TimeframeDetail } from './action-details.tsx';
import { Born, Origin } from './action-origin.tsx';
import { Indicators, PolicyChanges, Progress } from './action-progress.tsx';

interface Of {
  readonly data: ActionPageData;
}

/** Statements shown where they belong; the others stand together at the end. */
const shownInPlace = ['timeframe', 'costs', 'funding', 'origin'];

/** One action: where it comes from, what is done, by whom, when, at what cost, and what came of it. */
export function ActionPage({ data }: Of) {
  return <TwoColumns main={<Main data={data} />} aside={<Aside data={data} />} />;
}

function Main({ data }: Of) {
  const { say } = useReading();
  const { action, progress } = data;
  return (
    <>
      <Head data={data} />
      <Origin data={data} />
      <Section title={say('plans.activities')} id="activities">
        {action.activities === undefined ? <p><NotRecorded>{say('plans.activities-none')}</NotRecorded></p> : <Text as="p" value={action.activities} />}
        <Steps action={action} />
      </Section>
      <Section title={say('plans.resources')} id="resources"><Resources action={action} /></Section>
      <Progress progress={progress} />
      <Indicators progress={progress} />
      <PolicyChanges progress={progress} />
      <Born practice={data.bornPractice} />
      <Section title={say('plans.sources')} id="sources">
        <Sources provenance={action.provenance} fields={statementFields.filter((field) => !shownInPlace.includes(field))} />
      </Section>
    </>
  );
}

function Head({ data: { plan, action, progress } }: Of) {
  const { say, path } = useReading();
  const texts = [action.title, action.background, action.activities].filter((text) => text !== undefined);
  return (
    <>
      <Crumb trail={[{ label: say('plans.title'), href: path('/plans') }, { label: say('plans.plan-of'), href: path(plan.path) }]} />
      <PageHead
        title={action.title}
        above={(
          <p>
            <CityMark city={plan.city} link />{'\u00a0· '}{say('plans.action-number', { number: action.number })}{'\u00a0· '}
            <a href={path(plan.path)}><Text value={plan.title} /></a>
          </p>
        )}
        below={(
          <>
            <p><StatusWord state={stateOfStatus(progress?.status)}>{say(`plans.status-${progress?.status ?? 'unknown'}`)}</StatusWord></p>
            <TranslationNote values={texts} />
          </>
        )}
      />
    </>
  );
}

function Steps({ action: { steps } }: { readonly action: Action }) {
  const { say, when } = useReading();
  return (
    <>
      <h3>{say('plans.steps')}</h3>
      {steps.length === 0 ? <p><NotRecorded>{say('plans.steps-none')}</NotRecorded></p> : (
        <Timeline
          items={steps.map((step) => ({
            when: when(step.when), title: <Text value={step.title} />, ...(step.note === null ? {} : { children: <Text as="p" value={step.note} /> }),
          }))}
        />
      )}
    </>
  );
}

function Resources({ action }: { readonly action: Action }) {
  const { say } = useReading();
  return (
    <FactList
      facts={[
        { term: say('plans.responsible'), detail: action.responsible === undefined ? <NotRecorded /> : <Text value={action.responsible} /> },
        { term: say('plans.players'), detail: <PlayersDetail action={action} /> },
        { term: say('plans.timeframe'), detail: <TimeframeDetail action={action} /> },
        { term: say('plans.costs'), detail: <CostsDetail action={action} /> },
        { term: say('plans.funding'), detail: <FundingDetail action={action} /> },
        { term: say('plans.expected-change'), detail: action.expectedChange === undefined ? <NotRecorded /> : say(`plans.change-${action.expectedChange}`) },
      ]}
    />
  );
}

function Aside({ data: { neighbours, provenances } }: Of) {
  const { say, path } = useReading();
  const { before, after } = neighbours;
  return (
    <>
      <AsideBox title={say('plans.sure')}><Sureness provenances={provenances} /></AsideBox>
      {before === undefined && after === undefined ? null : (
        <AsideBox title={say('plans.same-plan')}>
          {before === undefined ? null : <p>{say('plans.before')} <a href={path(before.path)}><Text value={before.title} /></a></p>}
          {after === undefined ? null : <p>{say('plans.after')} <a href={path(after.path)}><Text value={after.title} /></a></p>}
        </AsideBox>
      )}
      <AsideBox title={say('plans.numbers')} screenOnly><p><a href={path('/results#statuses')}>{say('plans.how-recorded')}</a></p></AsideBox>
    </>
  );
}
