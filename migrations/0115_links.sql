-- The web addresses that the records name, and whether they still answer. Found in the records and asked by a job; what is found here can be found again.
create table link (
  project_id uuid not null references project (project_id),
  url text not null check (octet_length(url) <= 2600),
  asked_at timestamptz,
  answer text check (answer in ('there', 'moved', 'gone', 'broken', 'unreachable', 'unsure', 'inside')),
  status integer,
  moved_to text,
  there_at timestamptz,
  failing_since timestamptz,
  failures integer not null default 0 check (failures >= 0),
  -- readers are told since when nothing answers
  silent_since timestamptz,
  next_at timestamptz not null,
  primary key (project_id, url),
  check ((failures = 0) = (failing_since is null)),
  check (silent_since is null or failures > 0)
);
create index link_due on link (next_at);

-- Where it stands.
create table link_place (
  project_id uuid not null,
  url text not null,
  kind text not null,
  record_id uuid not null,
  primary key (project_id, kind, record_id, url),
  foreign key (project_id, url) references link (project_id, url) on delete cascade
);
create index link_place_url on link_place (project_id, url);
