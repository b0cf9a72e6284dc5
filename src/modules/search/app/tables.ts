import type { Lang } from '../../../kernel/lang.ts';
import type { RecordKind } from '../../../kernel/record.ts';

export interface SearchTables {
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
