import { tokenField, type Posted } from '../../../../platform/forms/index.ts';
import { Button, Form, PageHead, useReading } from '../../../../ui/index.ts';

/** What a form carries along and nobody typed. */
const carried = /^(has\.|lang$|revision$)/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** WS-14: a form that came too late loses nothing: it stands here as it was typed, and can be sent again. Files have to be chosen anew. */
export function SendAgain({ form, action }: { readonly form: Posted; readonly action: string }) {
  const { say } = useReading();
  const fields = form.names.filter((name) => name !== tokenField).flatMap((name) => form.all(name).map((value) => ({ name, value })));
  const typed = fields.filter(({ name, value }) => value.length > 3 && !carried.test(name) && !uuid.test(value));
  return (
    <>
      <PageHead title={say('work.came-late')} lead={say('work.came-late-lead')} />
      {typed.map(({ value }) => (
        <blockquote class="typed-text">{value}</blockquote>
      ))}
      <Form action={action}>
        {fields.map(({ name, value }) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p class="form-actions">
          <Button>{say('work.send-again')}</Button>
        </p>
      </Form>
    </>
  );
}
