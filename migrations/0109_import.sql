-- Which row of which kind of file became which record, and what it said when it was last brought in (a hash for each field):
-- the same file once more changes nothing, and a field that a person changed meanwhile stays as it is while the file says what it said.
create table import_row (
  project_id uuid not null,
  kind text not null,
  key text not null,
  record_id uuid not null,
  said jsonb not null,
  primary key (project_id, kind, key)
);
