import type { City } from '../../../../kernel/city.ts';
import { isLang, type Lang } from '../../../../kernel/lang.ts';
import type { FormView, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { CityMark, EmptyState, LinkButton, PageHead, type Row, RowList, Tabs, Text, useReading } from '../../../../ui/index.ts';
import type { Desk, DeskRow } from '../../../editing/index.ts';
import { lackingOn } from '../texts/on-desks.ts';
import { beginWords } from './begin-words.ts';
import { type TextCounts, toDo } from '../texts/completeness.ts';
import { citiesOf, deskPath, ownPartners, stateWord } from './place.ts';
import { countWords } from '../texts/words.ts';

/** All records of one kind that a member may see, drafts included; the own partner's first. */
export function listPage(desk: Desk): WorkPage {
  return { name: `work.${desk.path}.list`, path: `/${desk.path}`, query: ['whose', 'lacks'], show: (ask) => list(ask, desk) };
}

async function list(ask: WorkAsk, desk: Desk): Promise<FormView> {
  const [listed, cities, own] = [await desk.list(ask.reader, ask.project.id), await citiesOf(ask), await ownPartners(ask)];
  const lacking = await lackingIn(ask, desk);
  const all = lacking === undefined ? listed : listed.filter(({ id }) => lacking.counts.has(id));
  const mine = all.filter(({ partnerIds }) => partnerIds.some((id) => own.includes(id)));
  // whoever works for everybody, or for nobody in particular, is shown everything at first
  const everything = own.length === cities.size || own.length === 0;
  const whose = ask.query['whose'] === 'all' || everything ? 'all' : 'mine';
  const mayBegin = beginsFor(ask, desk, cities).length > 0;
  const { say } = ask.reading;
  return {
    title: say(desk.many),
    here: desk.path,
    main: <DeskList desk={desk} rows={whose === 'all' ? all : mine} cities={cities} whose={everything ? undefined : whose} {...{ mayBegin, lacking }} />,
  };
}

/** WS-17: which records have texts left to do in the language asked for; undefined where none is, or the kind has no texts. */
async function lackingIn({ reader, project, query }: WorkAsk, desk: Desk): Promise<Lacking | undefined> {
  const lang = query['lacks'];
  if (lang === undefined || !isLang(lang) || desk.editable.texts === undefined) return undefined;
  const counts = await lackingOn(reader, project.id, { desk, lang });
  return { lang, counts: new Map([...counts].filter(([, each]) => toDo(each) > 0)) };
}

/** The partners for which this person may begin such a record, also where it works for none of them; one entry `undefined` where it is the project's own. */
export function beginsFor(ask: WorkAsk, { begin }: Desk, cities: ReadonlyMap<string, unknown>): readonly (string | undefined)[] {
  if (begin === undefined) return [];
  const may = (partnerIds: readonly string[]) => begin.mayBegin(ask.actor, { projectId: ask.project.id, partnerIds });
  return begin.partner === 'none' ? (may([]) ? [undefined] : []) : [...cities.keys()].filter((id) => may([id]));
}

/** The records with texts left to do in a language, and how many. */
interface Lacking {
  readonly lang: Lang;
  readonly counts: ReadonlyMap<string, TextCounts>;
}

interface DeskListProps {
  readonly desk: Desk;
  readonly rows: readonly DeskRow[];
  readonly cities: ReadonlyMap<string, City>;
  /** Undefined where the person works for all partners: there is nothing to choose. */
  readonly whose: 'mine' | 'all' | undefined;
  readonly mayBegin: boolean;
  /** Where only such records are listed. */
  readonly lacking?: Lacking | undefined;
}

export function DeskList({ desk, rows, cities, whose, mayBegin, lacking }: DeskListProps) {
  const reading = useReading();
  const { say, path } = reading;
  const list = path(deskPath.list(desk));
  const also = lacking === undefined ? '' : `&lacks=${lacking.lang}`;
  const action = mayBegin ? { label: beginWords(desk, reading), href: path(deskPath.begin(desk)) } : undefined;
  return (
    <>
      <PageHead title={say(desk.many)} />
      {whose === undefined ? null : (
        <Tabs
          label={say('work.whose')}
          tabs={[
            { label: say('work.whose-mine'), href: `${list}?whose=mine${also}`, current: whose === 'mine' },
            { label: say('work.whose-all'), href: `${list}?whose=all${also}`, current: whose === 'all' },
          ]}
        />
      )}
      {lacking === undefined ? null : <LackingNote lang={lacking.lang} everything={whose === undefined ? list : `${list}?whose=${whose}`} />}
      {rows.length === 0 || lacking !== undefined ? null : <ListLinks action={action} also={desk.also ?? []} />}
      {rows.length > 0 ? <RowList rows={rows.map((row) => rowOf(row, { desk, cities, reading, lacking }))} /> : lacking === undefined ? (
        <EmptyState title={say('work.nothing-here')} {...(action !== undefined && { action })}>
          {say(desk.empty)}
        </EmptyState>
      ) : <p>{say('work.lacks-nothing')}</p>}
    </>
  );
}

/** What can be done with a list by who may begin another: begin it, or work on the list's other pages. */
function ListLinks({ action, also }: { readonly action: { readonly label: string; readonly href: string } | undefined; readonly also: NonNullable<Desk['also']> }) {
  const { say, path } = useReading();
  if (action === undefined) return null;
  return (
    <p class="list-links">
      <LinkButton href={action.href}>{action.label}</LinkButton>
      {also.map((each) => <a key={each.path} href={path(`/work${each.path}`)}>{say(each.label)}</a>)}
    </p>
  );
}

/** Says that the list is a part, and leads to the whole and back to where the languages are compared. */
function LackingNote({ lang, everything }: { readonly lang: Lang; readonly everything: string }) {
  const { say, langName, path } = useReading();
  return (
    <p>
      {say('work.lacks', { language: langName(lang) })} <a href={everything}>{say('work.lacks-all')}</a> · <a href={path('/work/languages')}>{say('overview.languages')}</a>
    </p>
  );
}

function seenBy({ visibility }: DeskRow, say: ReturnType<typeof useReading>['say']): string {
  return visibility === 'public' ? say('work.is-public') : say('work.is-draft');
}

interface RowParts extends Pick<DeskListProps, 'desk' | 'cities' | 'lacking'> {
  readonly reading: ReturnType<typeof useReading>;
}

function rowOf(row: DeskRow, { desk, cities, reading, lacking }: RowParts): Row {
  const { path, say, when } = reading;
  const state = stateWord(desk, row);
  const counts = lacking?.counts.get(row.id);
  const standing = [state === undefined ? '' : say(state), desk.inside === true ? '' : seenBy(row, say)];
  return {
    key: row.id,
    start: row.partnerIds.flatMap((id) => cities.get(id) ?? []).map((city) => <CityMark key={city.id} city={city} />),
    main: (
      <>
        <a href={`${path(deskPath.record(desk, row.id))}${lacking === undefined ? '' : `?lang=${lacking.lang}`}`}>
          <Text value={row.title} />
        </a>
        {row.when === undefined ? null : <small>{when(row.when)}</small>}
      </>
    ),
    end: counts === undefined ? standing.filter((each) => each !== '').join(' · ') : countWords(counts, reading, ['missing', 'stale', 'machine']),
  };
}
