-- The foundation: extensions for searching, the revision of each project, the audit log.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Counts every change of a project; pages kept ready carry it as their ETag.
create table project_revision (
  project_id uuid primary key,
  revision bigint not null check (revision > 0)
);

-- What was done, by whom, to what; one entry per command, in the command's own transaction.
create table audit_entry (
  project_id uuid not null,
  revision bigint not null check (revision > 0),
  at timestamptz not null,
  actor text not null,
  verb text not null,
  subject_kind text not null,
  subject_id uuid not null,
  input jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (project_id, revision)
);
create index audit_entry_subject on audit_entry (project_id, subject_kind, subject_id);

-- One row per public text and language; filled by the commands that write the records.
create table search_entry (
  project_id uuid not null,
  kind text not null,
  record_id uuid not null,
  lang text not null check (lang in ('en', 'hu', 'it', 'sv', 'et')),
  path text not null,
  title text not null,
  title_lang text not null check (title_lang in ('en', 'hu', 'it', 'sv', 'et')),
  body text not null,
  original boolean not null,
  words tsvector not null,
  primary key (project_id, kind, record_id, lang)
);
create index search_entry_words on search_entry using gin (words);
