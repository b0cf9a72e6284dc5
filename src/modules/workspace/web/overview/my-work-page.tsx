import { EmptyState, LinkButton, PageHead, RowList, type Said, Section, Talk, useReading } from '../../../../ui/index.ts';
import type { Task } from '../../../coordination/index.ts';
import { deskPath } from '../desk/place.ts';
import { ago } from './ago.ts';
import { RecordLink } from './record-link.tsx';
import type { Draft, Placed } from './rows.ts';
import { TaskList } from './task-list.tsx';

/** Something that somebody else did. */
export interface News extends Placed {
  readonly key: string;
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly verb: string;
  /** Name of the person; '' where it is gone. */
  readonly by: string;
}

/** A comment that names the reader. */
export interface Mention extends Placed {
  readonly key: string;
  readonly at: string;
  readonly by: string;
  readonly words: string;
}

interface MyWorkProps {
  readonly name: string;
  readonly now: string;
  readonly due: readonly Task[];
  readonly waiting: readonly Task[];
  /** Names of people and cities, by id. */
  readonly owners: ReadonlyMap<string, string>;
  readonly mentions: readonly Mention[];
  readonly since: string;
  readonly news: readonly News[];
  readonly drafts: readonly Draft[];
  /** Drafts that are not listed here. */
  readonly more: number;
}

export function MyWork({ name, now, due, waiting, owners, mentions, since, news, drafts, more }: MyWorkProps) {
  const reading = useReading();
  const { say, path, lang } = reading;
  return (
    <>
      <PageHead title={say('overview.my-work')} lead={say('overview.hello', { name })} />
      <Section title={say('overview.due')}>
        {due.length === 0 ? <p>{say('overview.nothing-due')}</p> : <TaskList tasks={due} today={now.slice(0, 10)} />}
        <p><LinkButton href={path('/work/tasks/new')} quiet>{say('overview.task-new')}</LinkButton></p>
      </Section>
      <Section title={say('overview.waiting')}>
        {waiting.length === 0 ? <p>{say('overview.nobody-owes')}</p> : <TaskList tasks={waiting} today={now.slice(0, 10)} owners={owners} mayRemind />}
      </Section>
      {mentions.length === 0 ? null : <Section title={say('overview.mentions')}><Mentions mentions={mentions} now={now} /></Section>}
      <Section title={say('overview.drafts')} more={more === 0 ? undefined : { label: say('overview.drafts-more', { count: more }), href: path('/work/city') }}>
        {drafts.length === 0 ? <p>{say('overview.no-drafts')}</p> : <Drafts drafts={drafts} />}
      </Section>
      <Section title={say('overview.since', { when: ago(since, now, reading) })}>
        {news.length === 0 ? <NoNews /> : <NewsList news={news} now={now} />}
      </Section>
      <p><a href={`/${lang}/account/notices`}>{say('overview.mails')}</a></p>
    </>
  );
}

function NoNews() {
  const { say, path } = useReading();
  return <EmptyState title={say('overview.no-news')} action={{ label: say('overview.project'), href: path('/work/overview') }} />;
}

function Mentions({ mentions, now }: Pick<MyWorkProps, 'mentions' | 'now'>) {
  const reading = useReading();
  const { say, path, plain } = reading;
  const answer = ({ desk, row }: Placed) => <p><a href={`${path(deskPath.record(desk, row.id))}/comments`}>{say('overview.answer', { title: plain(row.title) })}</a></p>;
  const items = mentions.map(({ key, by, at, words, ...place }): Said => (
    { key, by: by === '' ? say('overview.somebody') : by, at, when: ago(at, now, reading), words, action: answer(place) }
  ));
  return <Talk items={items} />;
}

function Drafts({ drafts }: Pick<MyWorkProps, 'drafts'>) {
  const { say, list } = useReading();
  const lackOf = ({ lacks }: Draft) => (lacks.length === 0 ? say('overview.lacks-nothing') : say('overview.lacks', { fields: list(lacks.map((label) => say(label))) }));
  return <RowList rows={drafts.map((draft) => ({ key: draft.row.id, start: say(draft.desk.one), main: <RecordLink {...draft} />, end: lackOf(draft) }))} />;
}

function NewsList({ news, now }: Pick<MyWorkProps, 'news' | 'now'>) {
  const reading = useReading();
  const { say } = reading;
  return (
    <RowList
      rows={news.map(({ key, at, verb, by, ...place }) => ({
        key, start: <time dateTime={at}>{ago(at, now, reading)}</time>, main: <RecordLink {...place} />,
        end: say(didKey(verb), { name: by === '' ? say('overview.somebody') : by }),
      }))}
    />
  );
}

/** What a command's name says it did; every other one moved the record on. */
function didKey(verb: string) {
  const act = verb.slice(verb.indexOf('.') + 1);
  if (act === 'revise') return 'overview.did-change';
  if (act === 'restore') return 'overview.did-restore';
  if (act === 'show') return 'overview.did-show';
  return act === 'record' || act === 'open' ? 'overview.did-begin' : 'overview.did-move';
}
