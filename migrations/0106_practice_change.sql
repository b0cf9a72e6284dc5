-- Steps of practices through their workflow that their owners have still to be told of; a row goes once the mail is queued.
create table practice_change (
  project_id uuid not null,
  id uuid not null,
  practice_id uuid not null,
  state text not null,
  reason jsonb,
  at timestamptz not null,
  -- who took the step: is not told of it
  by_person uuid,
  primary key (project_id, id),
  foreign key (project_id, practice_id) references practice (project_id, id) on delete cascade
);
create index practice_change_practice on practice_change (project_id, practice_id);

alter table notice_off drop constraint notice_off_kind_check;
alter table notice_off add constraint notice_off_kind_check check (kind in ('mentions', 'due-tasks', 'digest', 'practices'));
