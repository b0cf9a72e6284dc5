import type { ColumnType, Generated } from 'kysely';
import type { RecordKind, Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { AttachmentType } from '../model/attachment.ts';

type TextOrNull = ColumnType<LocalizedText | null, string | null, string | null>;

interface AttachmentTable {
  project_id: string;
  id: string;
  record_kind: RecordKind;
  record_id: string;
  hash: string;
  name: string;
  type: AttachmentType;
  size: number;
  width: number | null;
  height: number | null;
  small_hash: string | null;
  title: TextOrNull;
  alt: TextOrNull;
  credit: string | null;
  visibility: Generated<Visibility>;
  revision: Generated<number>;
  uploaded_by: string;
  uploaded_at: ColumnType<Date, string, never>;
  removed_at: ColumnType<Date | null, never, string>;
}

interface AttachmentWidthTable {
  project_id: string;
  attachment_id: string;
  width: number;
  hash: string;
}

/** The tables of this module. */
export interface AttachmentTables {
  attachment: AttachmentTable;
  attachment_width: AttachmentWidthTable;
}
