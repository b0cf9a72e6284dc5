-- People working together: who does what by when, what was said about a record, what was mailed to remind of it.

create table task (
  project_id uuid not null,
  id uuid not null,
  title jsonb not null,
  note jsonb,
  -- one of the two: a person, or whoever works for a partner
  owner_person_id uuid references person (id),
  owner_partner_id uuid,
  due date,
  -- the record it is about
  origin_kind text,
  origin_id uuid,
  -- the command that fulfils it when it is carried out on its record
  fulfilled_by text,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  -- null: the program itself
  asked_by uuid references person (id),
  asked_at timestamptz not null,
  ended_by uuid references person (id),
  ended_at timestamptz,
  revision integer not null default 1 check (revision > 0),
  primary key (project_id, id),
  foreign key (project_id, owner_partner_id) references partner (project_id, id),
  check ((owner_person_id is null) <> (owner_partner_id is null)),
  check ((origin_kind is null) = (origin_id is null)),
  check (fulfilled_by is null or origin_id is not null),
  check ((state = 'open') = (ended_at is null))
);
create index task_open on task (project_id, due) where state = 'open';
create index task_origin on task (project_id, origin_id);

create table comment (
  project_id uuid not null,
  id uuid not null,
  record_kind text not null,
  record_id uuid not null,
  -- empty once it was removed
  words text not null,
  written_by uuid references person (id),
  written_at timestamptz not null,
  removed_at timestamptz,
  primary key (project_id, id),
  check ((removed_at is null) = (words <> ''))
);
create index comment_record on comment (project_id, record_id, written_at);

create table comment_mention (
  project_id uuid not null,
  comment_id uuid not null,
  person_id uuid not null references person (id),
  -- when it was answered for: mailed, or not mailed because the person wants none
  handled_at timestamptz,
  primary key (project_id, comment_id, person_id),
  foreign key (project_id, comment_id) references comment (project_id, id)
);
create index comment_mention_person on comment_mention (project_id, person_id);
create index comment_mention_waiting on comment_mention (project_id) where handled_at is null;

-- What was mailed to whom, so that it is mailed once.
create table reminder (
  project_id uuid not null,
  person_id uuid not null references person (id),
  kind text not null,
  about text not null,
  sent_at timestamptz not null,
  primary key (project_id, person_id, kind, about)
);

-- Mails that a person does not want, in any project.
create table notice_off (
  person_id uuid not null references person (id),
  kind text not null check (kind in ('mentions', 'due-tasks', 'digest')),
  off_at timestamptz not null,
  primary key (person_id, kind)
);

-- When a person was last here, and before that.
create table work_visit (
  project_id uuid not null,
  person_id uuid not null references person (id) on delete cascade,
  since timestamptz,
  seen_at timestamptz not null,
  primary key (project_id, person_id)
);

-- A person's own calendar address; the secret in it is made of the id, so taking the row away closes it.
create table calendar_feed (
  project_id uuid not null,
  person_id uuid not null references person (id) on delete cascade,
  id uuid not null unique,
  opened_at timestamptz not null,
  primary key (project_id, person_id)
);

create index audit_entry_at on audit_entry (project_id, at);
