import type { FormView, Posted, Submitted, WorkAsk, WorkPage } from '../../../platform/forms/index.ts';
import type { Desk, Fields, Standing } from '../../editing/index.ts';
import type { addCommentCommand } from '../app/comments/add-comment.ts';
import { commentsOn } from '../app/comments/queries.ts';
import { removeComment } from '../app/comments/remove-comment.ts';
import { mayRemoveComment } from '../app/policy.ts';
import { colleagues } from '../app/tasks/owners.ts';
import { type CommentForm, Comments } from './comments-page.tsx';
import { recordOf } from './record-of.ts';
import { wrongIn } from './wrong.ts';

/** What was said about a record, and a form to say more. */
export function commentsPage(desk: Desk, addComment: ReturnType<typeof addCommentCommand>): WorkPage {
  return {
    name: `work.${desk.path}.comments`,
    path: `/${desk.path}/:id/comments`,
    async show(ask) {
      const record = await recordOf(ask, desk);
      return record === undefined ? undefined : view(ask, { desk, record }, { words: '', mentions: [], wrong: {} });
    },
    submit: (ask, form) => (form.has('remove') ? takeBack(ask, desk, form) : say(ask, { desk, addComment }, form)),
  };
}

interface OneRecord {
  readonly desk: Desk;
  readonly record: Standing<Fields>;
}

async function view(ask: WorkAsk, { desk, record }: OneRecord, form: CommentForm): Promise<FormView> {
  const said = await commentsOn(ask.reader, ask.project.id, { kind: desk.editable.kind, id: record.id });
  const people = await colleagues(ask.reader, ask.project.id);
  const mayRemove = said.filter(({ by, isRemoved }) => !isRemoved && mayRemoveComment(ask.actor, { projectId: ask.project.id, writtenBy: by })).map(({ id }) => id);
  const trail = [
    { label: ask.reading.say(desk.many), href: ask.reading.path(`/work/${desk.path}`) },
    { label: ask.reading.plain(record.title), href: ask.reading.path(`/work/${desk.path}/${record.id}`) },
  ];
  return {
    title: `${ask.reading.say('coordination.comments')}: ${ask.reading.plain(record.title)}`,
    here: desk.path,
    main: <Comments {...{ trail, said, people, mayRemove, form }} self={ask.actor.id} />,
  };
}

interface Saying {
  readonly desk: Desk;
  readonly addComment: ReturnType<typeof addCommentCommand>;
}

async function say(ask: WorkAsk, { desk, addComment }: Saying, form: Posted): Promise<Submitted> {
  const record = await recordOf(ask, desk);
  if (record === undefined) return { kind: 'absent' };
  const [words, mentions] = [form.get('words'), form.all('mentions')];
  const done = await ask.run(addComment, { about: { kind: desk.editable.kind, id: record.id }, words, mentions });
  if (done.ok) return { kind: 'done', to: here(ask, desk), said: 'done' };
  if (done.refusals.some(({ code }) => code === 'absent')) return { kind: 'absent' };
  return { kind: 'again', status: 422, view: await view(ask, { desk, record }, { words, mentions, wrong: wrongIn(done.refusals, ask.reading) }) };
}

async function takeBack(ask: WorkAsk, desk: Desk, form: Posted): Promise<Submitted> {
  const record = await recordOf(ask, desk);
  if (record === undefined) return { kind: 'absent' };
  const done = await ask.run(removeComment, { id: form.get('remove') });
  // taken back twice is taken back
  if (done.ok || done.refusals.some(({ code }) => code === 'wrong-state')) return { kind: 'done', to: here(ask, desk), said: 'done' };
  return { kind: 'absent' };
}

function here(ask: WorkAsk, desk: Desk): string {
  return ask.reading.path(`/work/${desk.path}/${ask.params['id'] ?? ''}/comments`);
}
