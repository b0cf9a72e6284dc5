-- What the cities want to become better at. Descriptions, evidence and who is affected are only shown and sit in one versioned document.
create table need (
  project_id uuid not null,
  id uuid not null,
  slug text not null,
  partner_id uuid not null,
  thematic_area_id uuid,
  title jsonb not null,
  details jsonb not null,
  priority text check (priority in ('low', 'medium', 'high')),
  raised jsonb not null,
  sort_day date,
  state text not null check (state in ('open', 'being-addressed', 'met', 'dropped')),
  state_reason jsonb,
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'public' check (visibility in ('public', 'project')),
  provenance jsonb not null,
  primary key (project_id, id),
  unique (project_id, slug),
  foreign key (project_id, partner_id) references partner (project_id, id),
  foreign key (project_id, thematic_area_id) references thematic_area (project_id, id),
  check (state <> 'dropped' or state_reason is not null)
);
create index need_partner on need (project_id, partner_id);
