-- News, newsletters and press: what was published about the project, and what is known to be missing.
create table news_item (
  project_id uuid not null references project (project_id),
  id uuid not null,
  slug text not null,
  kind text not null check (kind in ('news', 'newsletter', 'press')),
  number integer check (number > 0),
  title jsonb not null,
  summary jsonb,
  "when" jsonb not null,
  sort_day date,
  found boolean not null,
  original jsonb,
  partner_id uuid,
  related jsonb not null,
  updated_at timestamptz not null,
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'public' check (visibility in ('public', 'project')),
  provenance jsonb not null,
  primary key (project_id, id),
  unique (project_id, slug),
  unique (project_id, kind, number),
  foreign key (project_id, partner_id) references partner (project_id, id),
  check ((kind = 'newsletter') = (number is not null)),
  check (found or (original is null and kind = 'newsletter'))
);
create index news_item_by_day on news_item (project_id, sort_day desc);
