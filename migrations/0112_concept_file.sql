-- Files with concept schemes that an administrator sent and has not decided on yet: what was read of them, for a day.
create table concept_file (
  id uuid primary key,
  at timestamptz not null,
  -- name of the file
  name text not null,
  -- the scheme as it would be loaded
  scheme jsonb not null,
  -- what was left out of the file, and names that several concepts have
  left_out jsonb not null,
  homonyms jsonb not null
);
