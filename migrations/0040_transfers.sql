-- The spine: what one partner took over from others, how far it got, and what became of it.
create table transfer (
  project_id uuid not null references project (project_id),
  id uuid not null,
  slug text not null,
  importer_id uuid not null,
  need_id uuid,
  title jsonb not null,
  summary jsonb not null,
  -- what was taken, as the source words it; what came of it; visits and workshops in general terms
  approach jsonb,
  became jsonb,
  events_in_words jsonb,
  moved jsonb not null,
  state text not null check (state in ('considered', 'observed', 'assessed', 'adopted', 'being-implemented', 'in-effect', 'declined', 'stopped')),
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'public' check (visibility in ('public', 'project')),
  provenance jsonb not null,
  primary key (project_id, id),
  unique (project_id, slug),
  foreign key (project_id, importer_id) references partner (project_id, id),
  foreign key (project_id, need_id) references need (project_id, id)
);
create index transfer_importer on transfer (project_id, importer_id);

-- Where it came from: a partner, a practice, or both. No row: not recorded.
create table transfer_source (
  project_id uuid not null,
  transfer_id uuid not null,
  position integer not null check (position > 0),
  partner_id uuid,
  practice_id uuid,
  primary key (project_id, transfer_id, position),
  foreign key (project_id, transfer_id) references transfer (project_id, id),
  foreign key (project_id, partner_id) references partner (project_id, id),
  foreign key (project_id, practice_id) references practice (project_id, id),
  check (partner_id is not null or practice_id is not null)
);
create index transfer_source_partner on transfer_source (project_id, partner_id);
create index transfer_source_practice on transfer_source (project_id, practice_id);

-- The events where it happened, one by one.
create table transfer_event (
  project_id uuid not null,
  transfer_id uuid not null,
  event_id uuid not null,
  position integer not null check (position > 0),
  primary key (project_id, transfer_id, event_id),
  unique (project_id, transfer_id, position),
  foreign key (project_id, transfer_id) references transfer (project_id, id),
  foreign key (project_id, event_id) references event (project_id, id)
);
create index transfer_event_event on transfer_event (project_id, event_id);

-- How it got where it is: every state with when, why, and the fact or statement it rests on.
create table transfer_step (
  project_id uuid not null,
  transfer_id uuid not null,
  number integer not null check (number > 0),
  state text not null check (state in ('considered', 'observed', 'assessed', 'adopted', 'being-implemented', 'in-effect', 'declined', 'stopped')),
  "when" jsonb not null,
  sort_day date,
  reason jsonb,
  basis jsonb not null,
  primary key (project_id, transfer_id, number),
  foreign key (project_id, transfer_id) references transfer (project_id, id),
  check (state not in ('declined', 'stopped') or reason is not null)
);
