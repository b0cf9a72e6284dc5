import { Button, ErrorSummary, Field, Form, Notice, useReading } from '../../../ui/index.ts';
import { fileKinds, largestFile } from '../../../platform/files/index.ts';
import type { Received } from '../app/receive-files.ts';
import { mostFiles } from '../model/attachment.ts';
import { faultText } from './fault-text.ts';

interface UploadFormProps {
  /** Where the files are sent; the page's own address where absent. */
  readonly action?: string | undefined;
  /** What became of the files sent last. */
  readonly received?: readonly Received[] | undefined;
  /** True where the form was sent without a file. */
  readonly nothingChosen?: boolean | undefined;
}

/** Name of the field with the files. */
export const filesField = 'files';

const fieldId = 'attachment-files';

/** Endings the browser offers; what a file is, the server looks at. */
const accepted = Object.values(fileKinds).flatMap((kind) => kind.endings.map((ending) => `.${ending}`)).join(',');

/** Several files at once, as a plain form; each that was not taken is named with its reason, the others are kept. */
export function UploadForm({ action, received = [], nothingChosen = false }: UploadFormProps) {
  const { say } = useReading();
  const refused = received.flatMap((one) => (one.ok ? [] : [{ field: fieldId, text: say('attachments.refused', { name: one.given, why: faultText(say, one.fault) }) }]));
  const missing = nothingChosen ? say('attachments.nothing-chosen') : undefined;
  return (
    <>
      <ErrorSummary errors={missing === undefined ? refused : [{ field: fieldId, text: missing }]} />
      <Kept names={received.flatMap((one) => (one.ok ? [one.name] : []))} />
      <Form action={action} files enhance="upload">
        <Field id={fieldId} label={say('attachments.files')} hint={say('attachments.files-hint', { size: largestFile / 1024 / 1024, most: mostFiles })} error={missing}>
          {({ describedBy, invalid }) => (
            <input
              class="control" type="file" id={fieldId} name={filesField} multiple accept={accepted}
              aria-describedby={describedBy} aria-invalid={invalid ? 'true' : undefined}
            />
          )}
        </Field>
        <Button>{say('attachments.upload')}</Button>
      </Form>
    </>
  );
}

function Kept({ names }: { readonly names: readonly string[] }) {
  const { say, list } = useReading();
  return names.length === 0 ? null : <Notice kind="info">{say('attachments.kept', { count: names.length, names: list(names) })}</Notice>;
}
