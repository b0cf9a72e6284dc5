import type { ColumnType, Generated } from 'kysely';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Json } from '../../../platform/db/index.ts';
import type { NoticeKind } from '../model/notices.ts';
import type { TaskState } from '../model/task.ts';

type Instant = ColumnType<Date, string, string>;
type MaybeInstant = ColumnType<Date | null, string | null | undefined, string | null>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;

export interface CoordinationTables {
  task: {
    project_id: string;
    id: string;
    title: Json<LocalizedText>;
    note: ColumnType<LocalizedText | null, string | null, string | null>;
    owner_person_id: string | null;
    owner_partner_id: string | null;
    due: string | null;
    origin_kind: Maybe<string>;
    origin_id: Maybe<string>;
    fulfilled_by: Maybe<string>;
    state: Generated<TaskState>;
    asked_by: string | null;
    asked_at: Instant;
    ended_by: Maybe<string>;
    ended_at: MaybeInstant;
    revision: Generated<number>;
  };
  comment: {
    project_id: string;
    id: string;
    record_kind: string;
    record_id: string;
    words: string;
    written_by: string | null;
    written_at: Instant;
    removed_at: MaybeInstant;
  };
  comment_mention: { project_id: string; comment_id: string; person_id: string; handled_at: MaybeInstant };
  reminder: { project_id: string; person_id: string; kind: string; about: string; sent_at: Instant };
  notice_off: { person_id: string; kind: NoticeKind; off_at: Instant };
  work_visit: { project_id: string; person_id: string; since: MaybeInstant; seen_at: Instant };
  calendar_feed: { project_id: string; person_id: string; id: string; opened_at: Instant };
}
