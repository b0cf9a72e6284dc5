import { Button, Choices, Field, Form, TextInput, useReading } from '../../../ui/index.ts';
import type { Attachment } from '../model/attachment.ts';
import type { TypedDescription } from './typed.ts';

interface DescribeFormProps {
  readonly attachment: Pick<Attachment, 'picture' | 'name'>;
  /** What stands in the fields: what is kept, or what was just typed. */
  readonly typed: TypedDescription;
  /** Sentences beside fields, by the name of the field. */
  readonly errors?: Readonly<Record<string, string>> | undefined;
}

/** What a file is, what a picture shows, whose it is, who sees it; and a button that removes it. */
export function DescribeForm({ attachment, typed, errors = {} }: DescribeFormProps) {
  const { say, lang } = useReading();
  const text = (name: 'title' | 'alt' | 'credit') => (
    <Field id={`attachment-${name}`} label={say(`attachments.field-${name}`)} hint={say(`attachments.hint-${name}`)} error={errors[name]}>
      {(ids) => <TextInput id={`attachment-${name}`} name={name} value={typed[name]} lang={name === 'credit' ? undefined : lang} {...ids} />}
    </Field>
  );
  const seen = (['project', 'public'] as const).map((value) => ({ value, label: say(`attachments.visibility-${value}`) }));
  return (
    <>
      <Form>
        <input type="hidden" name="revision" value={typed.revision} />
        {text('title')}
        {attachment.picture === undefined ? null : text('alt')}
        {text('credit')}
        <Choices id="attachment-visibility" name="visibility" label={say('attachments.field-visibility')} one options={seen} chosen={[typed.visibility]} />
        <Button name="do" value="describe">{say('attachments.save')}</Button>
      </Form>
      <Form>
        <p>{say('attachments.remove-note', { name: attachment.name })}</p>
        <Button quiet name="do" value="remove">{say('attachments.remove')}</Button>
      </Form>
    </>
  );
}
