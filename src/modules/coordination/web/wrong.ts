import type { Reading } from '../../../kernel/locale.ts';
import type { Refusal } from '../../../kernel/result.ts';

/** What went wrong at which field, in words. */
export type Wrong = Readonly<Partial<Record<string, string>>>;

/** What the refusals of a command mean for a form: the first one of each field. */
export function wrongIn(refusals: readonly Refusal[], { say, number }: Pick<Reading, 'say' | 'number'>): Wrong {
  const words = ({ code, values }: Refusal) => {
    if (code === 'text-too-long') return say('work.too-long', { limit: number(values?.['limit'] ?? 0) });
    return code === 'invalid' || code === 'evidence-line' ? say('work.wrong') : say(`errors.refusal-${code}`);
  };
  return Object.fromEntries(refusals.toReversed().map((refusal) => [refusal.field?.split('.')[0] ?? '', words(refusal)]));
}

/** The list of what went wrong, for the top of the page. */
export function problemsOf(wrong: Wrong): readonly { readonly field?: string; readonly text: string }[] {
  return Object.entries(wrong).flatMap(([field, text]) => (text === undefined ? [] : [{ text, ...(field !== '' && { field }) }]));
}
