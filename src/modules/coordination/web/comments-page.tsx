import { Button, Choices, Crumb, type CrumbLink, ErrorSummary, Field, Form, PageHead, type Said, Section, Talk, TextArea, useReading } from '../../../ui/index.ts';
import type { Comment } from '../app/comments/queries.ts';
import type { Colleague } from '../app/tasks/owners.ts';
import { moment } from './moment.ts';
import { problemsOf, type Wrong } from './wrong.ts';

/** The form as it is shown: empty, or as it was sent. */
export interface CommentForm {
  readonly words: string;
  readonly mentions: readonly string[];
  readonly wrong: Wrong;
}

interface CommentsProps {
  readonly trail: readonly CrumbLink[];
  readonly said: readonly Comment[];
  readonly people: readonly Pick<Colleague, 'id' | 'name'>[];
  /** Ids of the comments that the reader may take back. */
  readonly mayRemove: readonly string[];
  readonly form: CommentForm;
  /** Id of the reader. */
  readonly self: string;
}

export function Comments({ trail, said, people, mayRemove, form, self }: CommentsProps) {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say('coordination.comments')} lead={say('coordination.comments-lead')} above={<Crumb trail={trail} />} />
      <ErrorSummary errors={problemsOf(form.wrong)} />
      {said.length === 0 ? <p>{say('coordination.no-comments')}</p> : <SaidSoFar {...{ said, people, mayRemove }} />}
      <Section title={say('coordination.comment-new')}>
        <SayMore form={form} others={people.filter(({ id }) => id !== self)} />
      </Section>
    </>
  );
}

function SaidSoFar({ said, people, mayRemove }: Pick<CommentsProps, 'said' | 'people' | 'mayRemove'>) {
  const reading = useReading();
  const { say, list } = reading;
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | undefined) => names.get(id ?? '') ?? say('coordination.somebody');
  const asSaid = ({ id, by, at, words, isRemoved, mentions }: Comment): Said => ({
    key: id, by: nameOf(by), at, when: moment(at, reading), isGone: isRemoved,
    words: isRemoved ? say('coordination.comment-gone') : words,
    to: mentions.length === 0 ? undefined : say('coordination.comment-to', { names: list(mentions.map(nameOf)) }),
    action: mayRemove.includes(id) ? <TakeBack id={id} /> : undefined,
  });
  return <Talk items={said.map(asSaid)} />;
}

function TakeBack({ id }: { readonly id: string }) {
  const { say } = useReading();
  return (
    <Form inline>
      <Button quiet name="remove" value={id}>{say('coordination.comment-remove')}</Button>
    </Form>
  );
}

function SayMore({ form, others }: { readonly form: CommentForm; readonly others: CommentsProps['people'] }) {
  const { say } = useReading();
  return (
    <Form>
      <Field id="words" label={say('coordination.comment-words')} hint={say('coordination.comment-hint')} error={form.wrong['words']}>
        {(ids) => <TextArea id="words" name="words" value={form.words} rows={5} {...ids} />}
      </Field>
      {others.length === 0 ? null : (
        <Choices
          id="mentions" name="mentions" label={say('coordination.mentions')} hint={say('coordination.mentions-hint')} error={form.wrong['mentions']}
          options={others.map(({ id, name }) => ({ value: id, label: name }))} chosen={form.mentions}
        />
      )}
      <Button>{say('coordination.comment-add')}</Button>
    </Form>
  );
}
