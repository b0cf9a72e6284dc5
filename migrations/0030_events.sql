-- Where the cities met: visits, workshops, meetings, the final conference. Agenda, organisers, participants and outcome are only shown and sit
-- in one versioned document (`account`); what only one kind of event has sits in another (`details`).
create table event (
  project_id uuid not null references project (project_id),
  id uuid not null,
  slug text not null,
  kind text not null check (kind in (
    'thematic-event', 'study-visit', 'import-workshop', 'regional-event', 'stakeholder-meeting', 'steering-meeting', 'final-conference'
  )),
  title jsonb not null,
  host_id uuid,
  thematic_area_id uuid,
  "when" jsonb not null,
  sort_day date,
  planned_format text check (planned_format in ('in-person', 'online', 'hybrid')),
  actual_format text check (actual_format in ('in-person', 'online', 'hybrid')),
  holding text not null check (holding in ('held', 'reported', 'planned')),
  -- null: known from outside only; it never went through the steps below
  state text check (state in ('draft', 'open', 'full', 'in-progress', 'minutes-due', 'closed', 'cancelled')),
  state_reason jsonb,
  account jsonb not null,
  details jsonb not null,
  -- false: who came is not recorded; true with no row in event_delegation: nobody came from the other partners
  visitors_recorded boolean not null,
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'public' check (visibility in ('public', 'project')),
  provenance jsonb not null,
  primary key (project_id, id),
  unique (project_id, slug),
  foreign key (project_id, host_id) references partner (project_id, id),
  foreign key (project_id, thematic_area_id) references thematic_area (project_id, id),
  check (details ->> 'kind' = kind),
  check (state <> 'cancelled' or state_reason is not null),
  check (holding = 'held' or state is null or state not in ('minutes-due', 'closed'))
);
create index event_by_day on event (project_id, sort_day);

-- Who came from the other partners.
create table event_delegation (
  project_id uuid not null,
  event_id uuid not null,
  partner_id uuid not null,
  position integer not null check (position > 0),
  primary key (project_id, event_id, partner_id),
  unique (project_id, event_id, position),
  foreign key (project_id, event_id) references event (project_id, id),
  foreign key (project_id, partner_id) references partner (project_id, id)
);
create index event_delegation_partner on event_delegation (project_id, partner_id);

-- Which practices were shown.
create table event_practice (
  project_id uuid not null,
  event_id uuid not null,
  practice_id uuid not null,
  position integer not null check (position > 0),
  primary key (project_id, event_id, practice_id),
  unique (project_id, event_id, position),
  foreign key (project_id, event_id) references event (project_id, id),
  foreign key (project_id, practice_id) references practice (project_id, id)
);
create index event_practice_practice on event_practice (project_id, practice_id);

-- Which needs were brought.
create table event_need (
  project_id uuid not null,
  event_id uuid not null,
  need_id uuid not null,
  position integer not null check (position > 0),
  primary key (project_id, event_id, need_id),
  unique (project_id, event_id, position),
  foreign key (project_id, event_id) references event (project_id, id),
  foreign key (project_id, need_id) references need (project_id, id)
);
create index event_need_need on event_need (project_id, need_id);
