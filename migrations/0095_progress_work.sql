-- Records that readers find only while they see another one: the indicators and policy changes of an action.
-- What is written here is put into the search when that record appears, and taken out when it disappears.
create table search_below (
  project_id uuid not null,
  kind text not null,
  record_id uuid not null,
  -- the record it belongs to
  within_id uuid not null,
  path text not null,
  title jsonb not null,
  body jsonb not null,
  primary key (project_id, kind, record_id)
);
create index search_below_within on search_below (project_id, within_id);

insert into search_below (project_id, kind, record_id, within_id, path, title, body)
select project_id, 'indicator', id, action_id, '/results#indicator-' || slug, name,
  (select coalesce(jsonb_agg(each), '[]') from unnest(array[definition, nullif(details -> 'dataSource', 'null')]) as each where each is not null)
from indicator where action_id is not null and visibility = 'public'
union all
select project_id, 'policy-change', id, action_id, '/results#change-' || slug, title, case when report is null then '[]' else jsonb_build_array(report) end
from policy_change where action_id is not null and visibility = 'public';
