import type { Lang } from '../../../kernel/lang.ts';
import type { RecordKind } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Json } from '../../../platform/db/index.ts';

export interface SearchTables {
  search_below: {
    project_id: string;
    kind: RecordKind;
    record_id: string;
    within_id: string;
    path: string;
    title: Json<LocalizedText>;
    body: Json<readonly LocalizedText[]>;
  };
  /** One row: how far the records are compared with the concept schemes. */
  concept_renewal: {
    state: string;
    names: string;
    aim_state: string | null;
    aim_names: string | null;
    project_id: string | null;
    kind: RecordKind | null;
    record_id: string | null;
    changed: number;
  };
  search_entry: {
    project_id: string;
    kind: RecordKind;
    record_id: string;
    lang: Lang;
    path: string;
    title: string;
    title_lang: Lang;
    body: string;
    original: boolean;
    /** Made by `search_words`; only the database reads it. */
    words: string;
  };
}
