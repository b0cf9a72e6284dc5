import type { ComponentChild } from 'preact';
import type { WorkAsk } from '../../../platform/forms/index.ts';
import { AsideBox, Text, useReading } from '../../../ui/index.ts';
import type { Desk, Fields, Standing } from '../../editing/index.ts';
import { type Comment, commentsOn } from '../app/comments/queries.ts';
import { colleagues } from '../app/tasks/owners.ts';
import { openTasksFor, type Task } from '../app/tasks/queries.ts';
import { moment } from './moment.ts';

/** Beside a record: what is to be done about it, and what was said last. */
export async function besideRecord(ask: WorkAsk, { desk, standing }: { readonly desk: Desk; readonly standing: Standing<Fields> }): Promise<ComponentChild> {
  const about = { kind: desk.editable.kind, id: standing.id };
  const tasks = await openTasksFor(ask.reader, ask.project.id, about);
  const said = await commentsOn(ask.reader, ask.project.id, about);
  const last = said.findLast(({ isRemoved }) => !isRemoved);
  const by = last === undefined ? undefined : (await colleagues(ask.reader, ask.project.id)).find(({ id }) => id === last.by)?.name;
  return <Beside place={`/work/${desk.path}/${standing.id}`} tasks={desk.path === 'tasks' ? undefined : tasks} count={said.length} last={last} by={by} />;
}

interface BesideProps {
  /** The record's own place below the project. */
  readonly place: string;
  /** Undefined where the record is a task itself. */
  readonly tasks: readonly Task[] | undefined;
  readonly count: number;
  readonly last: Comment | undefined;
  /** Name of who said the last. */
  readonly by: string | undefined;
}

export function Beside({ place, tasks, count, last, by }: BesideProps) {
  const reading = useReading();
  const { say, path } = reading;
  return (
    <>
      {tasks === undefined ? null : <TasksBox place={place} tasks={tasks} />}
      <AsideBox title={say('coordination.comments')}>
        {last === undefined ? <p>{say('coordination.no-comments')}</p> : (
          <>
            <p><strong>{by ?? say('coordination.somebody')}</strong>, {moment(last.at, reading)}</p>
            <p class="talk-words">{excerpt(last.words)}</p>
          </>
        )}
        <p><a href={path(`${place}/comments`)}>{count === 0 ? say('coordination.comment-first') : say('coordination.comments-all', { count })}</a></p>
      </AsideBox>
    </>
  );
}

function TasksBox({ place, tasks }: { readonly place: string; readonly tasks: readonly Task[] }) {
  const { say, path, date } = useReading();
  return (
    <AsideBox title={say('coordination.record-tasks')}>
      {tasks.length === 0 ? <p>{say('coordination.no-record-tasks')}</p> : (
        <ul>
          {tasks.map(({ id, title, due }) => (
            <li key={id}>
              <a href={path(`/work/tasks/${id}`)}><Text value={title} /></a>
              {due === undefined ? '' : ` · ${date(due)}`}
            </li>
          ))}
        </ul>
      )}
      <p><a href={path(`${place}/tasks`)}>{say('coordination.task-new')}</a></p>
    </AsideBox>
  );
}

const longestExcerpt = 240;

function excerpt(words: string): string {
  return words.length <= longestExcerpt ? words : `${words.slice(0, longestExcerpt).trimEnd()}…`;
}
