import { AsideBox, OutsideLink, Rail, Route, Sureness, Text, useReading } from '../../../ui/index.ts';
import type { PracticePageData } from '../app/page-data.ts';
import { openQuestions } from '../model/checker.ts';
import { askedFor } from './checker-words.ts';
import { Remark } from './practice-parts.tsx';

/** How sure it is, who took it over, how to take it over too, and what one would still have to ask. */
export function PracticeAside({ data }: { readonly data: PracticePageData }) {
  const { say } = useReading();
  const { practice, project, origin } = data;
  return (
    <>
      <AsideBox title={say('practices.sure-title')}>
        <p>{say(`practices.attribution-${practice.attribution}`, { project: project.acronym })}. <Remark provenance={practice.provenance} field="attribution" /></p>
        <Sureness provenances={[practice.provenance]} />
      </AsideBox>
      <AsideBox title={say('practices.uptake-title')}><TakenOver data={data} /></AsideBox>
      {origin === undefined ? null : <AsideBox title={say('practices.origin-title')}><Origin data={data} /></AsideBox>}
      <AsideBox title={say('practices.import-title')}><HowToImport data={data} /></AsideBox>
      <Missing data={data} />
    </>
  );
}

function TakenOver({ data: { uptake } }: { readonly data: PracticePageData }) {
  const { say, path } = useReading();
  if (uptake.length === 0) return <p>{say('practices.uptake-none')}</p>;
  return (
    <>
      {uptake.map((each) => (
        <div key={each.path}>
          <Route givers={each.givers} taker={each.taker} />
          <p><a href={path(each.path)}><Text value={each.title} /></a></p>
          <Rail stops={each.rail} />
        </div>
      ))}
    </>
  );
}

function Origin({ data: { origin } }: { readonly data: PracticePageData }) {
  const { say, path } = useReading();
  return origin === undefined ? null : <p>{say('practices.origin-text')} <a href={path(origin.path)}><Text value={origin.title} /></a></p>;
}

/** Honest about what this site can do: it names the way, it has no contact form yet. */
function HowToImport({ data: { practice, project } }: { readonly data: PracticePageData }) {
  const { say, path, plain } = useReading();
  if (practice.cities.length === 0) return <p>{say('practices.import-unknown')}</p>;
  return (
    <>
      <p>{say('practices.import-text')}</p>
      <ul>
        {practice.cities.map((city) => (
          <li key={city.id}><a href={path(`/cities/${city.slug}`)}>{say('practices.import-city', { city: plain(city.name) })}</a></li>
        ))}
        {project.website === undefined ? null : <li><OutsideLink href={project.website}>{say('practices.import-site', { project: project.acronym })}</OutsideLink></li>}
      </ul>
    </>
  );
}

function Missing({ data: { practice } }: { readonly data: PracticePageData }) {
  const { say } = useReading();
  const asked = openQuestions(practice);
  if (asked.length === 0) return null;
  return (
    <AsideBox title={say('practices.missing-title')}>
      <p>{say('practices.missing-text')}</p>
      <ul>{asked.map((finding) => <li key={finding.question}>{say(askedFor(finding))}</li>)}</ul>
    </AsideBox>
  );
}
