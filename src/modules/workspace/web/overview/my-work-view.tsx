import { EmptyState, PageHead, RowList, Section, useReading } from '../../../../ui/index.ts';
import { ago } from './ago.ts';
import { RecordLink } from './record-link.tsx';
import type { Draft, Placed } from './rows.ts';

/** Something that somebody else did. */
export interface News extends Placed {
  readonly key: string;
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly verb: string;
  /** Name of the person; '' where it is gone. */
  readonly by: string;
}

interface MyWorkProps {
  readonly name: string;
  readonly now: string;
  readonly since: string;
  readonly news: readonly News[];
  readonly drafts: readonly Draft[];
  /** Drafts that are not listed here. */
  readonly more: number;
}

export function MyWork({ name, now, since, news, drafts, more }: MyWorkProps) {
  const reading = useReading();
  const { say, path } = reading;
  return (
    <>
      <PageHead title={say('overview.my-work')} lead={say('overview.hello', { name })} />
      <Section title={say('overview.drafts')} more={more === 0 ? undefined : { label: say('overview.drafts-more', { count: more }), href: path('/work/city') }}>
        {drafts.length === 0 ? <p>{say('overview.no-drafts')}</p> : <Drafts drafts={drafts} />}
      </Section>
      <Section title={say('overview.since', { when: ago(since, now, reading) })}>
        {news.length === 0 ? <EmptyState title={say('overview.no-news')} action={{ label: say('overview.project'), href: path('/work/project') }} /> : <NewsList news={news} now={now} />}
      </Section>
    </>
  );
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
        key, start: <time dateTime={at}>{ago(at, now, reading)}</time>, main: <RecordLink {...place} />, end: say(didKey(verb), { name: by === '' ? say('overview.somebody') : by }),
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
