import type { Lang } from '../../../../kernel/lang.ts';
import type { LocalizedText } from '../../../../kernel/text.ts';
import type { WorkAsk } from '../../../../platform/forms/index.ts';
import type { Desk } from '../../../editing/index.ts';
import { countTexts, type TextCounts, textsIn } from './completeness.ts';

type Reader = WorkAsk['reader'];

/** The texts of all records of one kind. */
export interface KindTexts {
  readonly desk: Desk;
  readonly texts: readonly LocalizedText[];
}

/** WS-16: every text of the records on these desks, drafts too: one statement for each kind, however many records there are. */
export async function textsOn(reader: Reader, projectId: string, desks: readonly Desk[]): Promise<readonly KindTexts[]> {
  const found: KindTexts[] = [];
  for (const desk of desks) {
    const records = await desk.editable.texts?.(reader, projectId);
    if (records !== undefined) found.push({ desk, texts: records.flatMap(({ content }) => textsIn(content, desk.editable.fields).map(([, text]) => text)) });
  }
  return found;
}

/** WS-17: what is left to do in a language on one desk, by record. */
export async function lackingOn(reader: Reader, projectId: string, { desk, lang }: { readonly desk: Desk; readonly lang: Lang }): Promise<ReadonlyMap<string, TextCounts>> {
  const records = (await desk.editable.texts?.(reader, projectId)) ?? [];
  return new Map(records.map(({ id, content }) => [id, countTexts(textsIn(content, desk.editable.fields).map(([, text]) => text), lang)]));
}
