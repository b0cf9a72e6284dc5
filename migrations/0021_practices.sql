-- What a city does well, in the programme's form. What is only shown sits in one versioned document (`form`).
create table practice (
  project_id uuid not null,
  id uuid not null,
  slug text not null,
  title jsonb not null,
  summary jsonb not null,
  form jsonb not null,
  period jsonb not null,
  sort_day date,
  thematic_area_id uuid,
  attribution text not null check (attribution in ('stated', 'strongly-inferred', 'inferred', 'uncertain', 'not-evidenced')),
  -- null: known from outside only; how far it went in the programme's workflow is not recorded
  state text check (state in (
    'draft', 'submitted', 'changes-requested', 'approved', 'validated', 'published', 'declined', 'under-review', 'confirmed', 'outdated', 'withdrawn'
  )),
  state_reason jsonb,
  -- the action of a plan it came out of; no foreign key, since plans are a higher module
  origin_action_id uuid,
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'public' check (visibility in ('public', 'project')),
  provenance jsonb not null,
  primary key (project_id, id),
  unique (project_id, slug),
  foreign key (project_id, thematic_area_id) references thematic_area (project_id, id),
  check (state is null or state not in ('changes-requested', 'declined', 'outdated', 'withdrawn') or state_reason is not null)
);

-- Whose practice it is: one city, several, or none where the owner is not recorded.
create table practice_partner (
  project_id uuid not null,
  practice_id uuid not null,
  partner_id uuid not null,
  position integer not null check (position > 0),
  primary key (project_id, practice_id, partner_id),
  unique (project_id, practice_id, position),
  foreign key (project_id, practice_id) references practice (project_id, id),
  foreign key (project_id, partner_id) references partner (project_id, id)
);
create index practice_partner_partner on practice_partner (project_id, partner_id);
