-- How far the records are compared with the concept schemes as they stand now: one row. A round of the program goes on where it was left,
-- also after a restart, and begins when a scheme was loaded or mapped.
create table concept_renewal (
  single boolean primary key default true check (single),
  -- the schemes as they were when every record had been compared with them, and a sum of the names and links they were compared with
  state text not null default '',
  names text not null default '',
  -- the schemes they are being compared with now; null: nothing is going on
  aim_state text,
  aim_names text,
  -- the last record that was compared, and how many of its project turned out to be about something else
  project_id uuid,
  kind text,
  record_id uuid,
  changed integer not null default 0
);
