-- A picture in several widths, so that a page fetches no more than it shows. Content in the file store, as WebP; never wider than the picture itself.
create table attachment_width (
  project_id uuid not null,
  attachment_id uuid not null,
  width integer not null check (width > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (project_id, attachment_id, width),
  foreign key (project_id, attachment_id) references attachment (project_id, id) on delete cascade
);
-- across projects: is a content still named by anybody?
create index attachment_width_hash on attachment_width (hash);
