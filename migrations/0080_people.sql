-- People: who they are, how they prove it, what they are in a project, and the mail that tells them.
-- A person is not tied to one project; `membership` and `invitation` are.

create table person (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  lang text not null default 'en' check (lang in ('en', 'hu', 'it', 'sv', 'et')),
  time_zone text not null default 'Europe/Brussels',
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- personal data is gone; the row stays, so that the log and the records keep a person to point to
  erased_at timestamptz
);

-- The sign-in library's own tables (src/platform/session): nobody else reads them.
create table person_session (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index person_session_person on person_session (person_id);

create table person_credential (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  provider_id text not null,
  account_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index person_credential_person on person_credential (person_id);

create table sign_in_secret (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_secret_identifier on sign_in_secret (identifier);

create table person_passkey (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz default now()
);
create index person_passkey_person on person_passkey (person_id);

create table person_second_factor (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_count integer default 0,
  locked_until timestamptz
);
create index person_second_factor_person on person_second_factor (person_id);

-- How often somebody tried; the key is a keyed hash, so that no address of a person or a machine is kept.
create table sign_in_attempt (
  key text primary key,
  points integer not null default 0,
  expire bigint
);

-- What a person is in a project. Project 00000000-… is the installation itself: its administrators are so everywhere.
create table membership (
  project_id uuid not null,
  id uuid not null,
  person_id uuid not null references person (id),
  role text not null check (role in (
    'coordinator', 'partner-officer', 'practice-owner', 'policy-authority', 'stakeholder', 'communication-manager', 'programme-officer', 'administrator'
  )),
  partner_id uuid,
  since timestamptz not null,
  until timestamptz,
  revision integer not null default 1 check (revision > 0),
  primary key (project_id, id),
  foreign key (project_id, partner_id) references partner (project_id, id),
  check (partner_id is not null or role not in ('partner-officer', 'practice-owner', 'policy-authority', 'stakeholder')),
  check (until is null or until >= since)
);
create index membership_person on membership (person_id) where until is null;
create unique index membership_once on membership (project_id, person_id, role, coalesce(partner_id, project_id)) where until is null;

create table invitation (
  project_id uuid not null,
  id uuid not null,
  email text not null check (email = lower(email)),
  role text not null,
  partner_id uuid,
  lang text not null check (lang in ('en', 'hu', 'it', 'sv', 'et')),
  token_hash text not null unique,
  invited_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references person (id),
  withdrawn_at timestamptz,
  primary key (project_id, id),
  foreign key (project_id, partner_id) references partner (project_id, id),
  check (accepted_at is null or withdrawn_at is null),
  check (partner_id is not null or role not in ('partner-officer', 'practice-owner', 'policy-authority', 'stakeholder'))
);
create unique index invitation_open on invitation (project_id, email, role, coalesce(partner_id, project_id))
  where accepted_at is null and withdrawn_at is null;

-- Mail waits here until it is handed to the mail server; written in the transaction of the command that causes it.
create table mail_outbox (
  id uuid primary key,
  -- nobody: written for an address without an account, so that asking for it takes the same time
  recipient text,
  subject text not null,
  body_text text not null,
  body_html text,
  lang text not null check (lang in ('en', 'hu', 'it', 'sv', 'et')),
  kind text not null,
  unsubscribe_token text,
  unsubscribe_address text,
  created_at timestamptz not null,
  not_before timestamptz not null,
  attempts integer not null default 0,
  last_error text,
  sent_at timestamptz,
  given_up_at timestamptz
);
create index mail_outbox_due on mail_outbox (not_before) where sent_at is null and given_up_at is null and recipient is not null;
create index mail_outbox_recipient on mail_outbox (recipient);
