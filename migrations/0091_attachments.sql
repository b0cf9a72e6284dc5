-- Files that belong to a record. The content lies in the file store under its hash; several attachments may name the same one.
create table attachment (
  project_id uuid not null,
  id uuid not null,
  record_kind text not null,
  record_id uuid not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  name text not null check (length(name) between 1 and 200),
  type text not null,
  size integer not null check (size > 0),
  -- pictures only: pixels, and the small one for lists where the picture is not small itself
  width integer check (width > 0),
  height integer check (height > 0),
  small_hash text check (small_hash ~ '^[0-9a-f]{64}$'),
  title jsonb,
  alt jsonb,
  credit text check (length(credit) between 1 and 300),
  visibility text not null default 'project' check (visibility in ('public', 'project')),
  revision integer not null default 1 check (revision > 0),
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  removed_at timestamptz,
  primary key (project_id, id),
  check ((width is null) = (height is null)),
  check (small_hash is null or width is not null)
);
create index attachment_record on attachment (project_id, record_kind, record_id);
-- the same content is attached to a record once
create unique index attachment_once on attachment (project_id, record_kind, record_id, hash) where removed_at is null;
-- across projects: is a content still named by anybody?
create index attachment_hash on attachment (hash);
create index attachment_small_hash on attachment (small_hash) where small_hash is not null;
