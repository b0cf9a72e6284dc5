import type { ComponentChild } from 'preact';
import { statementFields, statementOf } from '../../../kernel/provenance.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { Crumb, EvidenceList, FactList, NotRecorded, Notice, OutsideLink, PageHead, Section, Sources, Text, TranslationNote, TwoColumns, useReading } from '../../../ui/index.ts';
import type { PracticePageData } from '../app/page-data.ts';
import { PracticeAside } from './practice-aside.tsx';
import { Cities } from './practice-cities.tsx';
import { Remark, Resources, Texts } from './practice-parts.tsx';

/** Statements shown where they belong; the others stand together at the end. */
const shownInPlace = ['attribution', 'thematic-area', 'period'];

/** The pictures of a practice: one below the head, the others as a part of the page. */
export interface PictureParts {
  readonly lead: ComponentChild;
  readonly more: ComponentChild;
}

interface PageProps {
  readonly data: PracticePageData;
  /** What became of it elsewhere, as a higher module tells it. */
  readonly imported?: ComponentChild;
  readonly pictures?: PictureParts | undefined;
}

/** One practice, every field of the form; what is not recorded says so. */
export function PracticePage({ data, imported, pictures }: PageProps) {
  return <TwoColumns main={<Main data={data} imported={imported} pictures={pictures} />} aside={<PracticeAside data={data} />} />;
}

function Main({ data, imported, pictures }: PageProps) {
  const { say, path } = useReading();
  const { practice: { title, summary, form, cities, provenance } } = data;
  const texts = [title, summary, form.description].filter((text) => text !== null);
  return (
    <>
      <Crumb trail={[{ label: say('practices.title'), href: path('/practices') }]} />
      <PageHead title={title} lead={summary} above={<Cities cities={cities} link />} below={<TranslationNote values={texts} />} />
      <Warnings data={data} />
      {pictures?.lead}
      <Section title={say('practices.about')} id="about">
        {form.description === null ? <p><NotRecorded /></p> : <Text as="p" value={form.description} />}
        <Facts data={data} />
      </Section>
      <Section title={say('practices.evidence')} id="evidence"><EvidenceList items={form.evidence} /></Section>
      <Section title={say('practices.resources')} id="resources"><Resources items={form.resources} /></Section>
      <Section title={say('practices.difficulties')} id="difficulties"><Texts values={form.difficulties} /></Section>
      <Section title={say('practices.transfer')} id="transfer"><TakingOver data={data} /></Section>
      {pictures?.more}
      {imported}
      <Links data={data} />
      <Section title={say('practices.sources')} id="sources">
        <Sources provenance={provenance} fields={statementFields.filter((field) => !shownInPlace.includes(field))} />
      </Section>
    </>
  );
}

function Warnings({ data: { practice, project } }: { readonly data: PracticePageData }) {
  const { say } = useReading();
  return (
    <>
      {practice.attribution === 'not-evidenced' ? <Notice kind="info">{say('practices.context-notice', { project: project.acronym })}</Notice> : null}
      {practice.state === 'outdated' ? (
        <Notice kind="warning"><p>{say('practices.outdated-notice')} {practice.stateReason === undefined ? null : <Text value={practice.stateReason} />}</p></Notice>
      ) : null}
    </>
  );
}

function Facts({ data: { practice, theme } }: { readonly data: PracticePageData }) {
  const { say } = useReading();
  const { form, provenance } = practice;
  return (
    <FactList
      facts={[
        { term: say('practices.institution'), detail: <Known value={form.institution} /> },
        { term: say('practices.scope'), detail: form.scope === null ? <NotRecorded /> : say(`practices.scope-${form.scope}`) },
        { term: say('practices.period'), detail: <Period practice={practice} /> },
        { term: say('practices.theme'), detail: theme === undefined ? <NotRecorded /> : <><Text value={theme.name} /> <Remark provenance={provenance} field="thematic-area" /></> },
        { term: say('checker.review'), detail: <Reviewed practice={practice} /> },
        { term: say('practices.workflow'), detail: practice.state === undefined ? <NotRecorded /> : say(`practices.state-${practice.state}`) },
      ]}
    />
  );
}

function Period({ practice: { period, provenance } }: Pick<PracticePageData, 'practice'>) {
  const { when } = useReading();
  if (period.kind === 'unknown' && statementOf(provenance, 'period')?.note === undefined) return <NotRecorded />;
  return <>{period.kind === 'unknown' ? null : when(period)} <Remark provenance={provenance} field="period" /></>;
}

/** when somebody last found that it holds, and whether that is long ago. */
function Reviewed({ practice: { reviewedOn, ageing = false } }: Pick<PracticePageData, 'practice'>) {
  const { say, date } = useReading();
  if (reviewedOn === undefined) return <NotRecorded />;
  return <>{date(reviewedOn)}{ageing ? ` · ${say('checker.ageing')}` : ''}</>;
}

function TakingOver({ data: { practice: { form } } }: { readonly data: PracticePageData }) {
  const { say } = useReading();
  return (
    <FactList
      facts={[
        { term: say('practices.transferPotential'), detail: <Known value={form.transferPotential} /> },
        { term: say('practices.coreElements'), detail: <Texts values={form.coreElements ?? []} /> },
        { term: say('practices.adaptableElements'), detail: <Texts values={form.adaptableElements ?? []} /> },
        {
          term: say('practices.preconditions'),
          detail: form.preconditions === null || form.preconditions.length === 0 ? <NotRecorded /> : (
            <ul>{form.preconditions.map(({ dimension, text }) => <li>{say(`practices.dimension-${dimension}`)}: <Text value={text} /></li>)}</ul>
          ),
        },
      ]}
    />
  );
}

function Links({ data: { practice: { form } } }: { readonly data: PracticePageData }) {
  const { say } = useReading();
  if (form.links.length === 0) return null;
  return (
    <Section title={say('practices.links')} id="links">
      <ul>{form.links.map(({ url, title }) => <li key={url}><OutsideLink href={url}>{title}</OutsideLink></li>)}</ul>
    </Section>
  );
}

function Known({ value }: { readonly value: LocalizedText | null }) {
  return value === null ? <NotRecorded /> : <Text value={value} />;
}
