import { AsideBox, Crumb, FactList, NotRecorded, PageHead, Sources, StatementNote, Sureness, Text, TwoColumns, useReading } from '../../../../ui/index.ts';
import type { CityJourney } from '../../app/city-shapes.ts';
import { CityEffects, CityEvents, CityNeeds, CityPlan, CityPractices, CityTransfers } from './city-sections.tsx';
import { CityProfile } from './city-profile.tsx';
import { InstrumentHistory } from './instrument-history.tsx';

/** One city: what it is, what it needed, gave, took, planned, and what came of it; what is not on record is said. */
export function CityPage({ journey }: { readonly journey: CityJourney }) {
  const { say, path } = useReading();
  const { partner } = journey;
  return (
    <TwoColumns
      main={(
        <>
          <Crumb trail={[{ label: say('journey.cities-title'), href: path('/cities') }]} />
          <CityHead journey={journey} />
          <CityNeeds journey={journey} />
          <CityProfile profile={journey.profile} />
          <CityTransfers journey={journey} />
          <CityPractices journey={journey} />
          <CityPlan journey={journey} />
          <CityEffects journey={journey} />
          <CityEvents journey={journey} />
          <InstrumentHistory instrument={journey.instrument} />
        </>
      )}
      aside={(
        <>
          <AsideBox title={say('journey.sure-title')}><Sureness provenances={[...journey.provenances]} /></AsideBox>
          {partner.profile.notes.length === 0 ? null : <AsideBox title={say('journey.notes-title')}><Notes journey={journey} /></AsideBox>}
          {partner.provenance.statements.length === 0 ? null : (
            <AsideBox title={say('journey.about-sources')}><Sources provenance={partner.provenance} /></AsideBox>
          )}
          <AsideBox title={say('journey.take-title')} screenOnly><p><a href={path('/open-data')}>{say('journey.take-data')}</a></p></AsideBox>
        </>
      )}
    />
  );
}

function CityHead({ journey }: { readonly journey: CityJourney }) {
  const { say, countryName, number, list, langName, plain } = useReading();
  const { partner } = journey;
  const { organisation, gloss, languages, population } = partner.profile;
  const facts = [
    {
      term: say('journey.organisation'),
      detail: <><span lang={organisation.lang}>{organisation.name}</span>{gloss === null || plain(gloss) === organisation.name ? null : <> (<Text value={gloss} />)</>}</>,
    },
    { term: say('journey.role'), detail: say(`journey.role-${partner.role}`) },
    { term: say('journey.country'), detail: countryName(partner.country) },
    { term: say('journey.region'), detail: <Region journey={journey} /> },
    ...(languages.length === 0 ? [] : [{ term: say('journey.languages'), detail: list(languages.map(langName)) }]),
    ...(population === null ? [] : [{ term: say('journey.population'), detail: number(population) }]),
  ];
  return <PageHead title={partner.city.name} below={<FactList facts={facts} />} />;
}

/** Region codes with the version of the classification, and how sure they are. */
function Region({ journey: { partner } }: { readonly journey: CityJourney }) {
  const { say } = useReading();
  const { place } = partner.profile;
  if (place === null) return <NotRecorded />;
  const codes = say('journey.nuts', { nuts2: place.nuts2, nuts3: place.nuts3, version: place.nutsVersion });
  return <>{codes} <StatementNote provenance={partner.provenance} field="geography" /></>;
}

function Notes({ journey }: { readonly journey: CityJourney }) {
  const { say } = useReading();
  return (
    <ul>
      {journey.partner.profile.notes.map((note) => (
        <li>
          <Text value={note.text} />
          {note.confidence === 'stated' ? null : ` (${say(`provenance.confidence-${note.confidence}`)})`}
        </li>
      ))}
    </ul>
  );
}
