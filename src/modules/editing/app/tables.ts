import type { ColumnType } from 'kysely';
import type { Json } from '../../../platform/db/index.ts';

export interface EditingTables {
  record_version: {
    project_id: string;
    kind: string;
    id: string;
    revision: number;
    /** Null for what stood there before its first change was kept. */
    at: ColumnType<Date | null, string | null, never>;
    actor: string | null;
    content: Json<Readonly<Record<string, unknown>>>;
  };
}
