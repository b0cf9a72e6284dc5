import type { City } from '../../../../kernel/city.ts';
import type { FormView, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { CityMark, LinkButton, PageHead, RowList, Section, Tabs, useReading } from '../../../../ui/index.ts';
import type { Desk } from '../../../editing/index.ts';
import { citiesOf, deskPath, ownPartners } from '../desk/place.ts';
import { beginsFor } from '../desk/list-page.tsx';
import type { OverviewPorts } from './ports.ts';
import { RecordLink } from './record-link.tsx';
import { allRows, type DeskRows, rowsOf } from './rows.ts';

/** My city: its records along the chain. Who works for several cities chooses; who works for none reads any. */
export function cityPage({ desks }: OverviewPorts): WorkPage {
  return { name: 'work.city', path: '/city', query: ['city'], show: (ask) => view(ask, desks) };
}

async function view(ask: WorkAsk, desks: readonly Desk[]): Promise<FormView | undefined> {
  const cities = await citiesOf(ask);
  const own = await ownPartners(ask);
  const choice = own.length === 0 ? [...cities.values()] : own.flatMap((id) => cities.get(id) ?? []);
  const asked = ask.query['city'];
  const city = asked === undefined ? choice[0] : choice.find(({ slug }) => slug === asked);
  if (city === undefined) return undefined;
  const stages = rowsOf(await allRows(ask, desks), [city.id]).map((each) => ({ ...each, mayBegin: beginsFor(ask, each.desk, own).includes(city.id) }));
  return { title: ask.reading.plain(city.name), here: 'city', main: <CityWork city={city} choice={choice} stages={stages} /> };
}

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
      <PageHead title={city.name} lead={say('overview.city-lead')} above={<CityMark city={city} />} />
      {choice.length < 2 ? null : (
        <Tabs label={say('overview.cities')} tabs={choice.map((each) => ({ label: plain(each.name), href: `${path('/work/city')}?city=${each.slug}`, current: each.id === city.id }))} />
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
  const { say, path } = useReading();
  const more = rows.length > rowsShown ? { label: say('overview.all-of', { count: rows.length }), href: path(deskPath.list(desk)) } : undefined;
  return (
    <Section title={say('overview.stage', { kind: say(desk.many), count: rows.length })} more={more}>
      {rows.length === 0 ? <p>{say(desk.empty)}</p> : null}
      <StageRows desk={desk} rows={rows.slice(0, rowsShown)} />
      {mayBegin ? (
        <p>
          <LinkButton href={path(deskPath.begin(desk))} quiet>
            {say('overview.begin', { kind: say(desk.one) })}
          </LinkButton>
        </p>
      ) : null}
    </Section>
  );
}

function StageRows({ desk, rows }: DeskRows) {
  const { say } = useReading();
  if (rows.length === 0) return null;
  const stateOf = (state: string | undefined) => (state === undefined ? undefined : desk.states?.[state]);
  return (
    <RowList
      rows={rows.map((row) => {
        const state = stateOf(row.state);
        return { key: row.id, start: state === undefined ? '' : say(state), main: <RecordLink desk={desk} row={row} />, end: say(row.visibility === 'public' ? 'work.is-public' : 'work.is-draft') };
      })}
    />
  );
}
