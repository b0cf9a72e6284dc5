import type { ColumnType } from 'kysely';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Json } from '../../../platform/db/index.ts';

/** The tables of this module; the counts beside them are the database's own. */
export interface MatchingTables {
  match_refusal: {
    project_id: string;
    need_id: string;
    practice_id: string;
    reason: Json<LocalizedText>;
    at: ColumnType<Date, string, never>;
    /** Who said so; null where it was the program. */
    actor: string | null;
  };
}
