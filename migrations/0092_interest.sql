-- Who would like to take a practice over, and for which need. One open interest per partner and practice; withdrawn ones stay.
create table interest (
  project_id uuid not null,
  id uuid not null,
  practice_id uuid not null,
  partner_id uuid not null,
  need_id uuid,
  note jsonb,
  at timestamptz not null,
  -- the person who said it; null where it was the program
  by_person uuid,
  withdrawn_at timestamptz check (withdrawn_at >= at),
  primary key (project_id, id),
  foreign key (project_id, practice_id) references practice (project_id, id),
  foreign key (project_id, partner_id) references partner (project_id, id),
  foreign key (project_id, need_id) references need (project_id, id)
);
create unique index interest_once on interest (project_id, practice_id, partner_id) where withdrawn_at is null;
create index interest_partner on interest (project_id, partner_id);
