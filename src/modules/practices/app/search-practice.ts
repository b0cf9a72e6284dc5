import type { Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Writer } from '../../../platform/db/index.ts';
import { putSearchEntry, removeSearchEntry } from '../../search/index.ts';
import type { PracticeForm } from '../model/form.ts';
import { isShown, type PracticeState } from '../model/workflow.ts';

interface Searchable {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly form: PracticeForm;
  readonly state: PracticeState | null;
  readonly visibility: Visibility;
}

/** PR-03: the search knows a practice exactly while readers may see it. */
export async function keepFindable(writer: Writer, projectId: string, practice: Searchable): Promise<void> {
  const entry = { projectId, kind: 'practice' as const, id: practice.id };
  if (practice.visibility !== 'public' || !isShown(practice.state)) return removeSearchEntry(writer, entry);
  const { summary, form } = practice;
  const evidence = form.evidence.flatMap(({ metric, value }) => [metric, typeof value === 'string' ? null : value]);
  const body = [summary, form.description, form.institution, ...form.difficulties, form.transferPotential, ...evidence].filter((text) => text !== null);
  return putSearchEntry(writer, { ...entry, path: `/practices/${practice.slug}`, title: practice.title, body });
}
