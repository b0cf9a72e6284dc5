-- The frame of everything: project, thematic areas, semesters, partners, policy instruments and stakeholders.
-- What is searched, sorted, joined or constrained has a column; what is only shown sits in one versioned document.

create table project (
  project_id uuid primary key,
  slug text not null unique,
  acronym text not null,
  title jsonb not null,
  summary jsonb not null,
  profile text not null check (profile in ('IE14', 'IE21', 'URBACT')),
  period jsonb not null,
  sort_day date,
  about jsonb not null,
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'public' check (visibility in ('public', 'project')),
  provenance jsonb not null
);

create table thematic_area (
  project_id uuid not null references project (project_id),
  id uuid not null,
  slug text not null,
  position integer not null check (position > 0),
  name jsonb not null,
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'public' check (visibility in ('public', 'project')),
  provenance jsonb not null,
  primary key (project_id, id),
  unique (project_id, slug),
  unique (project_id, position)
);

create table semester (
  project_id uuid not null references project (project_id),
  id uuid not null,
  slug text not null,
  number integer not null check (number > 0),
  phase text not null check (phase in ('phase-1', 'phase-2', 'core', 'follow-up', 'understand', 'adapt', 're-use')),
  period jsonb not null,
  sort_day date,
  happened jsonb,
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'public' check (visibility in ('public', 'project')),
  provenance jsonb not null,
  primary key (project_id, id),
  unique (project_id, slug),
  unique (project_id, number)
);

create table partner (
  project_id uuid not null references project (project_id),
  id uuid not null,
  slug text not null,
  position integer not null check (position > 0),
  colour integer not null check (colour between 1 and 12),
  city jsonb not null,
  role text not null check (role in ('lead', 'partner', 'advisory', 'associated-policy-authority')),
  country text not null check (country ~ '^[A-Z]{2}$'),
  profile jsonb not null,
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'public' check (visibility in ('public', 'project')),
  provenance jsonb not null,
  primary key (project_id, id),
  unique (project_id, slug),
  unique (project_id, position),
  unique (project_id, colour)
);
create unique index partner_one_lead on partner (project_id) where role = 'lead';

-- The instrument keeps its id while the programme behind it is replaced; its versions are its history.
create table policy_instrument (
  project_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'public' check (visibility in ('public', 'project')),
  provenance jsonb not null,
  primary key (project_id, id),
  foreign key (project_id, partner_id) references partner (project_id, id)
);

create table policy_instrument_version (
  project_id uuid not null,
  instrument_id uuid not null,
  number integer not null check (number > 0),
  slug text not null,
  name jsonb not null,
  family text check (family in ('growth-and-jobs', 'territorial-cooperation', 'other-regional')),
  since jsonb not null,
  sort_day date,
  reason jsonb,
  details jsonb not null,
  provenance jsonb not null,
  primary key (project_id, instrument_id, number),
  unique (project_id, slug),
  foreign key (project_id, instrument_id) references policy_instrument (project_id, id),
  check (number = 1 or reason is not null)
);

create table stakeholder_organisation (
  project_id uuid not null,
  id uuid not null,
  slug text not null,
  partner_id uuid not null,
  instrument_id uuid,
  name jsonb not null,
  description jsonb,
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'public' check (visibility in ('public', 'project')),
  provenance jsonb not null,
  primary key (project_id, id),
  unique (project_id, slug),
  foreign key (project_id, partner_id) references partner (project_id, id),
  foreign key (project_id, instrument_id) references policy_instrument (project_id, id)
);
