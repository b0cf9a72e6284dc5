-- From when until when the partners of a project say which practices they would like to take over; without a row: at any time.
create table interest_register (
  project_id uuid primary key references project (project_id),
  opens date,
  closes date check (closes >= opens),
  -- why a register that was closed was opened again
  reason jsonb,
  revision integer not null default 1 check (revision > 0)
);

-- Whose word it is: the partner's own, or that of somebody of its stakeholder group, which stands for the partner until it speaks itself.
alter table interest add column voice text not null default 'partner' check (voice in ('partner', 'stakeholder'));
drop index interest_once;
create unique index interest_once on interest (project_id, practice_id, partner_id) where withdrawn_at is null and voice = 'partner';
create unique index interest_word_once on interest (project_id, practice_id, by_person) where withdrawn_at is null and voice = 'stakeholder';
