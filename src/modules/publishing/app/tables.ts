import type { ColumnType, Generated } from 'kysely';
import type { Provenance, Source } from '../../../kernel/provenance.ts';
import type { RecordRef, Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import type { Json } from '../../../platform/db/index.ts';
import type { NewsKind } from '../model/news.ts';

type MaybeJson<T> = ColumnType<T | null, string | null, string | null>;

/** The table of this module. */
export interface PublishingTables {
  news_item: {
    project_id: string;
    id: string;
    slug: string;
    kind: NewsKind;
    number: number | null;
    title: Json<LocalizedText>;
    summary: MaybeJson<LocalizedText>;
    when: Json<When>;
    sort_day: string | null;
    found: boolean;
    original: MaybeJson<Source>;
    partner_id: string | null;
    related: Json<readonly RecordRef[]>;
    updated_at: ColumnType<Date, string, string>;
    revision: Generated<number>;
    visibility: Generated<Visibility>;
    provenance: Json<Provenance>;
  };
}
