import type { Lang } from '../../../../kernel/lang.ts';
import type { Refusal } from '../../../../kernel/result.ts';
import type { WorkAsk } from '../../../../platform/forms/index.ts';
import { type Desk, type Fields, fieldsFor, type Standing } from '../../../editing/index.ts';
import type { Theirs } from '../form/record-form.tsx';
import { inWords } from '../form/words.ts';
import { optionsFor } from './place.ts';

interface Stale {
  /** The record as the other person left it. */
  readonly standing: Standing<Fields>;
  readonly refusals: readonly Refusal[];
  readonly lang: Lang;
}

/** ED-04: what the other person wrote into the fields in conflict, in words: texts as they are, everything else as its value reads. */
export async function theirsIn(ask: WorkAsk, desk: Desk, { standing, refusals, lang }: Stale): Promise<readonly Theirs[]> {
  const names = refusals.flatMap(({ code, field }) => (code === 'stale' && field !== undefined ? [field] : []));
  if (names.length === 0) return [];
  const fields = fieldsFor(desk.editable, standing);
  const options = await optionsFor(ask, fields, desk.editable.options);
  return names.flatMap((name) => {
    const field = fields[name];
    if (field === undefined) return [];
    const known = field.kind === 'record' || field.kind === 'records' ? (options[field.of] ?? []) : [];
    return [{ field: name, text: inWords(field, standing.content[name], { lang, reading: ask.reading, options: known }) }];
  });
}
