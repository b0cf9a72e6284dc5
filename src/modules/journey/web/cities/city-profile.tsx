import { FactList, LevelPicture, NotRecorded, Section, Table, Text, useReading } from '../../../../ui/index.ts';
import { type Assessment, type Assessments, changeSinceStart, type KeyArea, keyAreas, levelsOf, moments } from '../../../needs/index.ts';

/** How the city judges its innovation chain over time: a picture, the table that says the same with the reasons, and who judged. */
export function CityProfile({ profile }: { readonly profile: Assessments | undefined }) {
  const { say } = useReading();
  return (
    <Section title={say('assessment.title')} id="chain-profile">
      {profile === undefined ? <p><NotRecorded>{say('assessment.none')}</NotRecorded></p> : <Profile profile={profile} />}
    </Section>
  );
}

function Profile({ profile }: { readonly profile: Assessments }) {
  const { say } = useReading();
  const times = moments.map((moment) => say(`assessment.${moment}`));
  const lines = keyAreas.map((area) => ({ area, label: say(`assessment.area-${area}`), levels: levelsOf(profile, area) }));
  return (
    <>
      <p class="note">{say('assessment.lead')}</p>
      <LevelPicture title={say('assessment.title')} moments={times} rows={lines} max={4} />
      <Table
        caption={say('assessment.table')}
        head={[say('assessment.column-area'), ...times, say('assessment.column-change')]}
        rows={lines.map(({ area, label, levels }) => (
          [label, ...moments.map((moment) => <Score assessment={profile[moment]} area={area} />), <Change levels={levels} />]
        ))}
        rowHead stacked
      />
      <h3>{say('assessment.about')}</h3>
      <FactList facts={moments.map((moment) => ({ term: say(`assessment.${moment}`), detail: <Assessed assessment={profile[moment]} /> }))} />
    </>
  );
}

/** A level in words, and why. */
function Score({ assessment, area }: { readonly assessment: Assessment; readonly area: KeyArea }) {
  const { say } = useReading();
  const { level, reason } = assessment.areas[area];
  return (
    <>
      {level === null ? <NotRecorded /> : say(`assessment.level-${level}`)}
      {reason === null ? null : <Text value={reason} as="p" class="note" />}
    </>
  );
}

/** N-15: what has changed, and until when; where nothing can be said, why. */
function Change({ levels }: { readonly levels: readonly (number | undefined)[] }) {
  const { say, number } = useReading();
  const change = changeSinceStart(levels);
  if (change === undefined) return <NotRecorded>{say(levels[0] === undefined ? 'assessment.change-no-start' : 'assessment.change-nothing-later')}</NotRecorded>;
  const { by, at } = change;
  const words = by === 0 ? say('assessment.change-same') : `${by > 0 ? '+' : '−'}${number(Math.abs(by))}`;
  return <>{words}<p class="note">{say(`assessment.${at}`)}</p></>;
}

function Assessed({ assessment: { by, when } }: { readonly assessment: Assessment }) {
  const reading = useReading();
  if (by === null && when.kind === 'unknown') return <NotRecorded />;
  return <>{by === null ? null : <><Text value={by} />{when.kind === 'unknown' ? null : ', '}</>}{when.kind === 'unknown' ? null : reading.when(when)}</>;
}
