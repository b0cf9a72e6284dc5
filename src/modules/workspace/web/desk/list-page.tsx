import type { City } from '../../../../kernel/city.ts';
import type { FormView, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { CityMark, EmptyState, LinkButton, PageHead, type Row, RowList, Tabs, Text, useReading } from '../../../../ui/index.ts';
import type { Desk, DeskRow } from '../../../editing/index.ts';
import { beginWords } from './begin-words.ts';
import { citiesOf, ownPartners } from './place.ts';

/** All records of one kind that a member may see, drafts included; the own partner's first. */
export function listPage(desk: Desk): WorkPage {
  return { name: `work.${desk.path}.list`, path: `/${desk.path}`, query: ['whose'], show: (ask) => list(ask, desk) };
}

async function list(ask: WorkAsk, desk: Desk): Promise<FormView> {
  const [all, cities, own] = [await desk.list(ask.reader, ask.project.id), await citiesOf(ask), await ownPartners(ask)];
  const mine = all.filter(({ partnerIds }) => partnerIds.some((id) => own.includes(id)));
  // whoever works for everybody, or for nobody in particular, is shown everything at first
  const everything = own.length === cities.size || own.length === 0;
  const whose = ask.query['whose'] === 'all' || everything ? 'all' : 'mine';
  const mayBegin = beginsFor(ask, desk, cities).length > 0;
  const { say } = ask.reading;
  return {
    title: say(desk.many),
    here: desk.path,
    main: <DeskList desk={desk} rows={whose === 'all' ? all : mine} cities={cities} whose={everything ? undefined : whose} mayBegin={mayBegin} />,
  };
}

/** The partners for which this person may begin such a record, also where it works for none of them; one entry `undefined` where it is the project's own. */
export function beginsFor(ask: WorkAsk, { begin }: Desk, cities: ReadonlyMap<string, unknown>): readonly (string | undefined)[] {
  if (begin === undefined) return [];
  const may = (partnerIds: readonly string[]) => begin.mayBegin(ask.actor, { projectId: ask.project.id, partnerIds });
  return begin.partner === 'none' ? (may([]) ? [undefined] : []) : [...cities.keys()].filter((id) => may([id]));
}

interface DeskListProps {
  readonly desk: Pick<Desk, 'path' | 'many' | 'one' | 'empty' | 'states'>;
  readonly rows: readonly DeskRow[];
  readonly cities: ReadonlyMap<string, City>;
  /** Undefined where the person works for all partners: there is nothing to choose. */
  readonly whose: 'mine' | 'all' | undefined;
  readonly mayBegin: boolean;
}

export function DeskList({ desk, rows, cities, whose, mayBegin }: DeskListProps) {
  const reading = useReading();
  const { say, path } = reading;
  const list = path(`/work/${desk.path}`);
  const action = mayBegin ? { label: beginWords(desk, reading), href: path(`/work/${desk.path}/new`) } : undefined;
  return (
    <>
      <PageHead title={say(desk.many)} />
      {whose === undefined ? null : (
        <Tabs
          label={say('work.whose')}
          tabs={[
            { label: say('work.whose-mine'), href: `${list}?whose=mine`, current: whose === 'mine' },
            { label: say('work.whose-all'), href: `${list}?whose=all`, current: whose === 'all' },
          ]}
        />
      )}
      {action === undefined || rows.length === 0 ? null : (
        <p>
          <LinkButton href={action.href}>{action.label}</LinkButton>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={say('work.nothing-here')} {...(action !== undefined && { action })}>
          {say(desk.empty)}
        </EmptyState>
      ) : (
        <RowList rows={rows.map((row) => rowOf(row, { desk, cities, path, say }))} />
      )}
    </>
  );
}

interface RowParts extends Pick<DeskListProps, 'desk' | 'cities'>, Pick<ReturnType<typeof useReading>, 'path' | 'say'> {}

function rowOf(row: DeskRow, { desk, cities, path, say }: RowParts): Row {
  const state = row.state === undefined ? undefined : desk.states?.[row.state];
  return {
    key: row.id,
    start: row.partnerIds.flatMap((id) => cities.get(id) ?? []).map((city) => <CityMark key={city.id} city={city} />),
    main: (
      <a href={path(`/work/${desk.path}/${row.id}`)}>
        <Text value={row.title} />
      </a>
    ),
    end: [state === undefined ? '' : say(state), row.visibility === 'public' ? say('work.is-public') : say('work.is-draft')].filter((each) => each !== '').join(' · '),
  };
}
