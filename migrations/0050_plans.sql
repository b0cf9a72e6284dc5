-- The cities' action plans: what each means to do with what it learned. What is only shown sits in one versioned document (`details`).
create table plan (
  project_id uuid not null,
  id uuid not null,
  slug text not null,
  partner_id uuid not null,
  -- null: which policy instrument the plan is about is not recorded
  instrument_id uuid,
  title jsonb not null,
  details jsonb not null,
  -- null: known from outside only; which version it has reached is not recorded
  state text check (state in ('draft', 'in-consultation', 'ready', 'endorsed', 'amended', 'closed')),
  version integer not null default 1 check (version > 0),
  state_reason jsonb,
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'public' check (visibility in ('public', 'project')),
  provenance jsonb not null,
  primary key (project_id, id),
  unique (project_id, slug),
  -- one plan per policy instrument
  unique (project_id, instrument_id),
  foreign key (project_id, partner_id) references partner (project_id, id),
  foreign key (project_id, instrument_id) references policy_instrument (project_id, id),
  check (state is not null or version = 1),
  check (state is distinct from 'amended' or state_reason is not null)
);
create index plan_partner on plan (project_id, partner_id);

-- A version that a responsible authority endorsed: the text as it was, frozen, with its SHA-256. Never updated.
create table plan_endorsement (
  project_id uuid not null,
  plan_id uuid not null,
  version integer not null check (version > 0),
  content jsonb not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  endorsed_by text not null,
  endorser_function jsonb not null,
  organisation jsonb,
  endorsed_on date not null,
  provenance jsonb not null,
  primary key (project_id, plan_id, version),
  foreign key (project_id, plan_id) references plan (project_id, id)
);

-- One action of a plan.
create table action (
  project_id uuid not null,
  id uuid not null,
  slug text not null,
  plan_id uuid not null,
  number integer not null check (number > 0),
  title jsonb not null,
  details jsonb not null,
  timeframe jsonb not null,
  sort_day date,
  expected_change text check (expected_change in ('new-projects', 'governance', 'strategic-focus')),
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'public' check (visibility in ('public', 'project')),
  provenance jsonb not null,
  primary key (project_id, id),
  unique (project_id, slug),
  unique (project_id, plan_id, number),
  foreign key (project_id, plan_id) references plan (project_id, id)
);

-- What an action is made of, step by step.
create table action_step (
  project_id uuid not null,
  action_id uuid not null,
  position integer not null check (position > 0),
  title jsonb not null,
  note jsonb,
  happens jsonb not null,
  sort_day date,
  primary key (project_id, action_id, position),
  foreign key (project_id, action_id) references action (project_id, id)
);

-- Where an action comes from: the transfers it carries on and the practices that inspired it.
create table action_transfer (
  project_id uuid not null,
  action_id uuid not null,
  transfer_id uuid not null,
  position integer not null check (position > 0),
  primary key (project_id, action_id, transfer_id),
  unique (project_id, action_id, position),
  foreign key (project_id, action_id) references action (project_id, id),
  foreign key (project_id, transfer_id) references transfer (project_id, id)
);
create index action_transfer_transfer on action_transfer (project_id, transfer_id);

create table action_practice (
  project_id uuid not null,
  action_id uuid not null,
  practice_id uuid not null,
  position integer not null check (position > 0),
  primary key (project_id, action_id, practice_id),
  unique (project_id, action_id, position),
  foreign key (project_id, action_id) references action (project_id, id),
  foreign key (project_id, practice_id) references practice (project_id, id)
);
create index action_practice_practice on action_practice (project_id, practice_id);
