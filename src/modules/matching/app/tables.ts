import type { ColumnType } from 'kysely';
import type { Lang } from '../../../kernel/lang.ts';
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
  record_embedding: {
    project_id: string;
    kind: 'need' | 'practice';
    record_id: string;
    lang: Lang;
    model: string;
    text_hash: Buffer;
    /** Null where the model does not take the text. */
    vector: Buffer | null;
  };
}
