import type { ColumnType, Generated } from 'kysely';
import type { Lang } from '../../kernel/lang.ts';

type Instant = ColumnType<Date, Date, Date>;
type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>;

export interface MailTables {
  mail_outbox: {
    id: string;
    recipient: string | null;
    subject: string;
    body_text: string;
    body_html: string | null;
    lang: Lang;
    kind: string;
    unsubscribe_token: string | null;
    unsubscribe_address: string | null;
    created_at: Instant;
    not_before: Instant;
    attempts: Generated<number>;
    last_error: ColumnType<string | null, string | null | undefined, string | null>;
    sent_at: MaybeInstant;
    given_up_at: MaybeInstant;
  };
}
