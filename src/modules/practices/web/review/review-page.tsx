import type { LocalizedText } from '../../../../kernel/text.ts';
import { Button, Choices, Crumb, ErrorSummary, Field, Form, PageHead, TextArea, useReading } from '../../../../ui/index.ts';

/** The three plain answers (PR-20). */
export const answers = ['running', 'changed', 'stopped'] as const;
export type Answer = (typeof answers)[number];

export interface ReviewProps {
  readonly title: LocalizedText;
  /** The practice's own page in the workspace, below the project. */
  readonly place: string;
  readonly revision: number;
  readonly chosen: Answer | undefined;
  readonly reason: string;
  readonly wrong: { readonly answer?: string; readonly reason?: string };
}

/** PR-20: does it still run? Three answers, each with what follows from it. */
export function Review({ title, place, revision, chosen, reason, wrong }: ReviewProps) {
  const { say, path, plain, lang } = useReading();
  const errors = [
    ...(wrong.answer === undefined ? [] : [{ field: 'answer', text: wrong.answer }]), ...(wrong.reason === undefined ? [] : [{ field: 'reason', text: wrong.reason }]),
  ];
  const trail = [{ label: say('practices.title'), href: path('/work/practices') }, { label: plain(title), href: path(place) }];
  return (
    <>
      <PageHead title={say('checker.question')} lead={title} above={<Crumb trail={trail} />} />
      <ErrorSummary errors={errors} />
      <Form action={path(`${place}/review`)}>
        <input type="hidden" name="revision" value={String(revision)} />
        <Choices
          id="answer" name="answer" one label={say('checker.question')} error={wrong.answer} chosen={chosen === undefined ? [] : [chosen]}
          options={answers.map((value) => ({ value, label: `${say(`checker.${value}`)}. ${say(`checker.${value}-hint`)}` }))}
        />
        <Field id="reason" label={say('checker.reason')} error={wrong.reason}>
          {(ids) => <TextArea id="reason" name="reason" lang={lang} rows={3} value={reason} {...ids} />}
        </Field>
        <p class="form-actions">
          <Button>{say('checker.answer')}</Button>
          <a href={path(place)}>{say('work.cancel')}</a>
        </p>
      </Form>
    </>
  );
}
