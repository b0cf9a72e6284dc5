import type { City } from '../../../../kernel/city.ts';
import { PageHead, RowList, Section, Tabs, useReading } from '../../../../ui/index.ts';
import { beginWords } from '../desk/begin-words.ts';
import { deskPath, stateWord } from '../desk/place.ts';
import { RecordLink } from './record-link.tsx';
import type { DeskRows } from './rows.ts';

export interface CityStage extends DeskRows {
  readonly mayBegin: boolean;
}

interface CityWorkProps {
  readonly city: City;
  readonly choice: readonly City[];
  readonly stages: readonly CityStage[];
}

export function CityWork({ city, choice, stages }: CityWorkProps) {
  const { say, path, plain } = useReading();
  return (
    <>
      <PageHead title={city.name} lead={say('overview.city-lead')} />
      {choice.length < 2 ? null : (
        <Tabs
          label={say('overview.cities')}
          tabs={choice.map((each) => ({ label: plain(each.name), href: `${path('/work/city')}?city=${each.slug}`, current: each.id === city.id }))}
        />
      )}
      {stages.map((stage) => (
        <Stage key={stage.desk.path} {...stage} />
      ))}
    </>
  );
}

const rowsShown = 5;

/** The records of one kind: how many, the first few, the way to all. */
function Stage({ desk, rows, mayBegin }: CityStage) {
  const reading = useReading();
  const { say, path } = reading;
  const more = rows.length > rowsShown ? { label: say('overview.all-of', { count: rows.length }), href: path(deskPath.list(desk)) } : undefined;
  return (
    <Section title={say('overview.stage', { kind: say(desk.many), count: rows.length })} more={more}>
      {rows.length === 0 ? <p>{say(desk.empty)}</p> : null}
      <StageRows desk={desk} rows={rows.slice(0, rowsShown)} />
      {mayBegin ? (
        <p>
          <a href={path(deskPath.begin(desk))}>{beginWords(desk, reading)}</a>
        </p>
      ) : null}
    </Section>
  );
}

function StageRows({ desk, rows }: DeskRows) {
  const { say } = useReading();
  if (rows.length === 0) return null;
  return (
    <RowList
      rows={rows.map((row) => {
        const state = stateWord(desk, row);
        const seen = say(row.visibility === 'public' ? 'work.is-public' : 'work.is-draft');
        return { key: row.id, start: state === undefined ? undefined : say(state), main: <RecordLink desk={desk} row={row} />, end: desk.inside === true ? undefined : seen };
      })}
    />
  );
}
