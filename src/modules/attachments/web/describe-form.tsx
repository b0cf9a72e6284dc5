import { type Lang, langs } from '../../../kernel/lang.ts';
import { Button, Choices, Field, Form, TextArea, TextInput, useReading } from '../../../ui/index.ts';
import type { Attachment } from '../model/attachment.ts';
import type { TypedDescription } from './typed.ts';

interface DescribeFormProps {
  readonly attachment: Pick<Attachment, 'picture' | 'name'>;
  /** What stands in the fields: what is kept, or what was just typed. */
  readonly typed: TypedDescription;
  /** Sentences beside fields, by the name of the field. */
  readonly errors?: Readonly<Record<string, string>> | undefined;
  /** Language of the record: what a picture shows is needed in it. */
  readonly recordLang: Lang;
}

/** What a file is, what a picture shows, whose it is, who sees it; and a button that removes it. */
export function DescribeForm({ attachment, typed, errors = {}, recordLang }: DescribeFormProps) {
  const { say, lang } = useReading();
  const text = (name: 'title' | 'credit') => (
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
        {attachment.picture === undefined ? null : [recordLang, ...langs.filter((each) => each !== recordLang)].map((each) => (
          <AltField key={each} lang={each} value={typed.alt[each]} error={errors[`alt-${each}`]} needed={each === recordLang} />
        ))}
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

interface AltFieldProps {
  readonly lang: Lang;
  readonly value: string;
  readonly error: string | undefined;
  /** True for the language of the record. */
  readonly needed: boolean;
}

/** What a picture shows, in one language. */
function AltField({ lang, value, error, needed }: AltFieldProps) {
  const { say, langName } = useReading();
  const [id, hint] = [`attachment-alt-${lang}`, needed ? say('attachments.hint-alt') : undefined];
  return (
    <Field id={id} label={say('attachments.field-alt', { language: langName(lang) })} hint={hint} error={error}>
      {(ids) => <TextArea id={id} name={`alt-${lang}`} value={value} rows={2} lang={lang} {...ids} />}
    </Field>
  );
}
