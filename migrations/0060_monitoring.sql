-- What became of the actions: progress, indicators with their values, changes of policy instruments. Null is never zero.
create table action_progress (
  project_id uuid not null,
  id uuid not null,
  slug text not null,
  action_id uuid not null,
  -- the period that is reported on
  period jsonb not null,
  sort_day date,
  status text not null check (status in ('planned', 'in-progress', 'delayed', 'implemented', 'implemented-with-changes', 'not-implemented', 'dropped')),
  report jsonb,
  reason jsonb,
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'public' check (visibility in ('public', 'project')),
  provenance jsonb not null,
  primary key (project_id, id),
  unique (project_id, slug),
  unique (project_id, action_id, period),
  foreign key (project_id, action_id) references action (project_id, id),
  check (status not in ('not-implemented', 'dropped') or reason is not null)
);

create table indicator (
  project_id uuid not null,
  id uuid not null,
  slug text not null,
  -- headline: the promise of the whole project; project: of the project as such; action: of one action
  scope text not null check (scope in ('headline', 'project', 'action')),
  action_id uuid,
  name jsonb not null,
  -- null: nobody ever wrote down what is counted
  definition jsonb,
  unit text not null check (unit in ('number', 'percent', 'people', 'days', 'hours')),
  direction text check (direction in ('up', 'down')),
  kind text not null check (kind in ('output', 'result')),
  -- how its values add up: one after the other, each including the ones before, or not at all
  counting text not null check (counting in ('per-period', 'cumulative', 'none')),
  baseline jsonb,
  target jsonb,
  details jsonb not null,
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'public' check (visibility in ('public', 'project')),
  provenance jsonb not null,
  primary key (project_id, id),
  unique (project_id, slug),
  foreign key (project_id, action_id) references action (project_id, id),
  check ((scope = 'action') = (action_id is not null)),
  check (unit <> 'percent' or counting = 'none')
);
create index indicator_action on indicator (project_id, action_id);
create unique index indicator_one_headline on indicator (project_id) where scope = 'headline';

create table indicator_value (
  project_id uuid not null,
  id uuid not null,
  slug text not null,
  indicator_id uuid not null,
  -- who reported it; null for the project as a whole
  partner_id uuid,
  amount numeric,
  status text not null check (status in (
    'measured', 'reported', 'estimated', 'provisional', 'forecast', 'zero-reported', 'not-collected', 'not-applicable'
  )),
  at_least boolean not null default false,
  period jsonb not null,
  sort_day date,
  method jsonb,
  grade text check (grade in ('self-reported', 'reviewed', 'independent')),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'approved', 'superseded')),
  state_note jsonb,
  -- the approved value that this one takes the place of
  supersedes_id uuid,
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'public' check (visibility in ('public', 'project')),
  provenance jsonb not null,
  primary key (project_id, id),
  unique (project_id, slug),
  foreign key (project_id, indicator_id) references indicator (project_id, id),
  foreign key (project_id, partner_id) references partner (project_id, id),
  foreign key (project_id, supersedes_id) references indicator_value (project_id, id),
  check ((amount is null) = (status in ('not-collected', 'not-applicable'))),
  check (status <> 'zero-reported' or amount = 0),
  check (amount is not null or not at_least),
  check (state <> 'returned' or state_note is not null)
);
create index indicator_value_indicator on indicator_value (project_id, indicator_id);

create table policy_change (
  project_id uuid not null,
  id uuid not null,
  slug text not null,
  partner_id uuid not null,
  action_id uuid,
  instrument_id uuid,
  -- null: of which of the programme's three types it is, is not recorded
  type text check (type in ('new-projects', 'governance', 'strategic-focus')),
  title jsonb not null,
  report jsonb,
  happened jsonb not null,
  sort_day date,
  -- what shows the change itself (a decision, a call); empty where it is only reported
  evidence jsonb not null,
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'public' check (visibility in ('public', 'project')),
  provenance jsonb not null,
  primary key (project_id, id),
  unique (project_id, slug),
  foreign key (project_id, partner_id) references partner (project_id, id),
  foreign key (project_id, action_id) references action (project_id, id),
  foreign key (project_id, instrument_id) references policy_instrument (project_id, id)
);
create index policy_change_action on policy_change (project_id, action_id);
