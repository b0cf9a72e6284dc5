import type { ColumnType, Generated } from 'kysely';
import type { Role } from '../../../kernel/actor.ts';
import type { Lang } from '../../../kernel/lang.ts';

type Instant = ColumnType<Date, Date | string, Date | string>;
type MaybeInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

export interface PeopleTables {
  person: {
    id: string;
    name: string;
    email: string;
    email_verified: Generated<boolean>;
    image: ColumnType<string | null, string | null | undefined, string | null>;
    lang: Lang;
    time_zone: Generated<string>;
    two_factor_enabled: Generated<boolean>;
    created_at: Instant;
    updated_at: Instant;
    erased_at: MaybeInstant;
  };
  membership: {
    project_id: string;
    id: string;
    person_id: string;
    role: Role;
    partner_id: string | null;
    since: Instant;
    until: MaybeInstant;
    revision: Generated<number>;
  };
  invitation: {
    project_id: string;
    id: string;
    email: string;
    role: Role;
    partner_id: string | null;
    lang: Lang;
    token_hash: string;
    invited_by: string;
    created_at: Instant;
    expires_at: Instant;
    accepted_at: MaybeInstant;
    accepted_by: ColumnType<string | null, string | null | undefined, string | null>;
    withdrawn_at: MaybeInstant;
  };
}
