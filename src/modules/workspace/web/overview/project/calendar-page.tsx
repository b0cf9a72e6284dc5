import { Button, EmptyState, Form, PageHead, Section, useReading } from '../../../../../ui/index.ts';
import type { AgendaItem } from '../../../../coordination/index.ts';
import { AgendaList } from '../agenda-list.tsx';

interface CalendarProps {
  readonly items: readonly AgendaItem[];
  /** ISO date. */
  readonly today: string;
  /** The own calendar address; undefined where none is open. */
  readonly feed: string | undefined;
}

export function Calendar({ items, today, feed }: CalendarProps) {
  const { say, path, when } = useReading();
  const late = items.filter(({ day }) => day < today.slice(0, 7));
  const months = [...Map.groupBy(items.filter((item) => !late.includes(item)), ({ day }) => day.slice(0, 7))];
  return (
    <>
      <PageHead title={say('overview.calendar')} lead={say('overview.calendar-lead')} />
      {items.length === 0 ? <EmptyState title={say('overview.nothing-ahead')} action={{ label: say('overview.task-new'), href: path('/work/tasks/new') }} /> : null}
      {late.length === 0 ? null : <Section title={say('overview.overdue')}><AgendaList items={late} today={today} /></Section>}
      {months.map(([month, own]) => (
        <Section key={month} title={when({ v: 1, kind: 'on', start: month })}>
          <AgendaList items={own} today={today} />
        </Section>
      ))}
      <Section title={say('overview.feed')} id="feed">
        <Feed feed={feed} />
      </Section>
    </>
  );
}

function Feed({ feed }: Pick<CalendarProps, 'feed'>) {
  const { say } = useReading();
  return (
    <>
      <p>{say('overview.feed-lead')}</p>
      {feed === undefined ? null : <p class="talk-words"><a href={feed}>{feed}</a></p>}
      <Form>
        <p class="form-actions">
          <Button quiet name="do" value="open">{say(feed === undefined ? 'overview.feed-open' : 'overview.feed-renew')}</Button>
          {feed === undefined ? null : <Button quiet name="do" value="close">{say('overview.feed-close')}</Button>}
        </p>
      </Form>
    </>
  );
}
