-- How a city judges its innovation chain: its own assessment at the start, after phase 1 and after phase 2. One for each partner.
create table chain_profile (
  project_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  -- scores, reasons, who assessed and when; null is unknown, never 0
  moments jsonb not null,
  revision integer not null default 1 check (revision > 0),
  visibility text not null default 'project' check (visibility in ('public', 'project')),
  primary key (project_id, id),
  unique (project_id, partner_id),
  foreign key (project_id, partner_id) references partner (project_id, id)
);
