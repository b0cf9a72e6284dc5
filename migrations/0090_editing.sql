-- The content of every record at each of its revisions: history, differences, conflicts and restoring are made of it.
create table record_version (
  project_id uuid not null,
  kind text not null,
  id uuid not null,
  revision integer not null check (revision > 0),
  at timestamptz,
  actor uuid,
  content jsonb not null,
  primary key (project_id, kind, id, revision)
);
