-- The place of a need in its city's own order, 1 first, without gaps; before, a number anybody typed. Needs without a place are in no order.
alter table need add column rank integer check (rank > 0);
update need set rank = ordered.place, details = need.details - 'rank'
  from (
    select project_id, id, row_number() over (partition by project_id, partner_id order by (details ->> 'rank')::integer, sort_day nulls last, slug) as place
    from need where details ->> 'rank' is not null
  ) as ordered
  where need.project_id = ordered.project_id and need.id = ordered.id;
update need set details = details - 'rank' where details ? 'rank';
-- two needs change places in one statement
alter table need add constraint need_place unique (project_id, partner_id, rank) deferrable initially immediate;
