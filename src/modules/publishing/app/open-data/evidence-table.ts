import type { EvidenceItem } from '../../../../kernel/quantity.ts';
import type { LocalizedText } from '../../../../kernel/text.ts';
import { needs } from '../../../needs/index.ts';
import { practices } from '../../../practices/index.ts';
import { openTable } from './table.ts';

interface EvidenceRow extends EvidenceItem {
  readonly of: 'need' | 'practice';
  readonly id: string;
  /** Which of the record's items, 1 first. */
  readonly item: number;
}

/** What shows needs and practices, a row for each item: a figure in one column, words in the others. */
export const evidenceTable = openTable<EvidenceRow>({
  name: 'evidence',
  columns: (make) => [
    ...make.code('kind', ({ of }) => of),
    ...make.code('record_id', ({ id }) => id),
    ...make.count('item', ({ item }) => item),
    ...make.words('metric', ({ metric }) => metric),
    ...make.decimal('figure', ({ value }) => (typeof value === 'string' ? value : null)),
    ...make.words('in_words', ({ value }): LocalizedText | null => (typeof value === 'string' ? null : value)),
    ...make.words('evidence_unit', ({ unit }) => unit),
    ...make.text('year', ({ year }) => year),
    ...make.words('evidence_source', ({ source }) => source),
    ...make.code('evidence_grade', ({ grade }) => grade),
  ],
  read: async (reader, projectId) => [
    ...(await needs(reader, projectId)).flatMap((need) => rowsOf('need', need.id, need.evidenceItems)),
    ...(await practices(reader, projectId)).flatMap((practice) => rowsOf('practice', practice.id, practice.form.evidence)),
  ],
});

function rowsOf(of: EvidenceRow['of'], id: string, items: readonly EvidenceItem[]): readonly EvidenceRow[] {
  return items.map((each, index) => ({ ...each, of, id, item: index + 1 }));
}
