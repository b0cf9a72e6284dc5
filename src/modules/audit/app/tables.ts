import type { ColumnType } from 'kysely';
import type { Json } from '../../../platform/db/index.ts';

export interface AuditTables {
  audit_entry: {
    project_id: string;
    revision: number;
    at: ColumnType<Date, string, never>;
    actor: string;
    verb: string;
    subject_kind: string;
    subject_id: string;
    input: Json<unknown>;
    previous_hash: string;
    hash: string;
  };
  project_revision: { project_id: string; revision: number };
}
