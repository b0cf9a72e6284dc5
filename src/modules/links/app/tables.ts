import type { ColumnType, Generated } from 'kysely';
import type { LinkAnswer } from '../../../kernel/links/answer.ts';

type Instant = ColumnType<Date, string, string>;
type MaybeInstant = ColumnType<Date | null, string | null | undefined, string | null>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;

export interface LinkTables {
  link: {
    project_id: string;
    url: string;
    asked_at: MaybeInstant;
    answer: Maybe<LinkAnswer>;
    status: Maybe<number>;
    moved_to: Maybe<string>;
    there_at: MaybeInstant;
    failing_since: MaybeInstant;
    failures: Generated<number>;
    silent_since: MaybeInstant;
    next_at: Instant;
  };
  link_place: { project_id: string; url: string; kind: string; record_id: string };
}
