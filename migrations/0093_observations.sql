-- A visit is planned by who wants to see something, and held by who shows it: both write in its record.
alter table event add column planner_id uuid;
alter table event add foreign key (project_id, planner_id) references partner (project_id, id);
create index event_planner on event (project_id, planner_id);

-- Whether a partner's delegation comes to an event. Who came is told to the public by event_delegation; this stays inside.
create table participation (
  project_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  partner_id uuid not null,
  state text not null check (state in ('invited', 'registered', 'waitlisted', 'confirmed', 'attended', 'no-show', 'cancelled')),
  people integer check (people > 0),
  -- what the delegation wants to know, sent to the host beforehand
  questions jsonb,
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'project' check (visibility = 'project'),
  primary key (project_id, id),
  unique (project_id, event_id, partner_id),
  foreign key (project_id, event_id) references event (project_id, id),
  foreign key (project_id, partner_id) references partner (project_id, id)
);

-- The learning log: what the people of a partner saw at an event. It never leaves the project.
create table observation (
  project_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  partner_id uuid not null,
  -- null: written by the program itself
  person_id uuid,
  practice_id uuid,
  need_id uuid,
  -- what works there, what surprised, what would not work at home
  account jsonb not null,
  at timestamptz not null,
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'project' check (visibility = 'project'),
  primary key (project_id, id),
  foreign key (project_id, event_id) references event (project_id, id),
  foreign key (project_id, partner_id) references partner (project_id, id),
  foreign key (project_id, practice_id) references practice (project_id, id),
  foreign key (project_id, need_id) references need (project_id, id)
);
create index observation_event on observation (project_id, event_id);
create index observation_partner on observation (project_id, partner_id);
create index observation_practice on observation (project_id, practice_id);
