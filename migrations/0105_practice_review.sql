-- When somebody last looked at a practice and found that it holds: its approval, its publication, its owner's confirmation.
alter table practice add column reviewed_on date;
-- true where that is longer ago than the programme accepts; set by a job, so that public pages need no clock
alter table practice add column ageing boolean not null default false;
create index practice_reviewed on practice (project_id, reviewed_on) where reviewed_on is not null;
