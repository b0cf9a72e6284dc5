import type { Reading } from '../../../../kernel/locale.ts';
import type { Refusal } from '../../../../kernel/result.ts';
import type { Field, Fields } from '../../../editing/index.ts';

/** A refusal as a form shows it: at its field where it has one. */
export interface Problem {
  /** Name of the field; undefined where it is about the whole record. */
  readonly field: string | undefined;
  readonly text: string;
}

/** What the refusals of a command mean for a form with these fields. Every refusal is shown, each once. */
export function problemsOf(refusals: readonly Refusal[], fields: Fields, reading: Reading): readonly Problem[] {
  const problems = refusals.map((refusal): Problem => {
    const field = fieldOf(refusal, fields);
    return { field, text: textOf(refusal, field === undefined ? undefined : fields[field], reading) };
  });
  return problems.filter((each, index) => problems.findIndex(({ field, text }) => field === each.field && text === each.text) === index);
}

/** The form's field a refusal points to: `changes.title.text` is about `title`. */
function fieldOf({ field }: Refusal, fields: Fields): string | undefined {
  return field?.split('.').find((part) => part in fields);
}

function textOf(refusal: Refusal, field: Field | undefined, { say, number }: Reading): string {
  const { code, values } = refusal;
  if (code === 'invalid') return say(field === undefined ? 'work.wrong' : `work.wrong-${field.kind}`);
  if (code === 'text-too-long') return say('work.too-long', { limit: number(values?.['limit'] ?? 0) });
  if (code === 'evidence-line') return say('errors.refusal-evidence-line', { line: number(values?.['line'] ?? 1) });
  return say(`errors.refusal-${code}`);
}
