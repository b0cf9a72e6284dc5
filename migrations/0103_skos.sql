-- Concept schemes of others: texts are not searched for their names, so a scheme says whether its names tag records.
alter table concept_scheme add column tags boolean not null default true;

-- Two concepts may change their codes with each other when a scheme is loaded again.
alter table concept drop constraint concept_scheme_code_code_key;
alter table concept add constraint concept_scheme_code_code_key unique (scheme_code, code) deferrable initially deferred;

-- What is to be known of a concept, by language.
create table concept_note (
  concept_id integer not null references concept (id) on delete cascade,
  lang text not null check (lang in ('en', 'hu', 'it', 'sv', 'et')),
  note text not null,
  primary key (concept_id, lang)
);
insert into concept_note (concept_id, lang, note) select id, 'en', note from concept where note is not null;
alter table concept drop column note;

-- Concepts of other schemes that mean the same, or nearly, as a scheme says it: by address, since the other scheme may not be there (yet).
create table concept_match (
  concept_id integer not null references concept (id) on delete cascade,
  kind text not null check (kind in ('exact', 'close')),
  uri text not null,
  primary key (concept_id, kind, uri)
);
create index concept_match_uri on concept_match (uri);
insert into concept_match (concept_id, kind, uri)
  select from_id, kind, uri from concept_link join concept on concept.id = to_id where kind in ('exact', 'close');
delete from concept_link where kind in ('exact', 'close');

-- What an administrator said of two concepts of different schemes; it stays when one of them is loaded again.
create table concept_mapping (
  foreign_id integer not null references concept (id) on delete cascade,
  own_id integer not null references concept (id) on delete cascade,
  kind text not null check (kind in ('exact', 'close', 'none')),
  primary key (foreign_id, own_id)
);
create index concept_mapping_own on concept_mapping (own_id);

-- All pairs that mean the same or nearly, both ways round, as schemes and administrators say it.
create view concept_pair as
  with said as (
    select m.concept_id as a, other.id as b, m.kind from concept_match m join concept other using (uri)
    union select foreign_id, own_id, kind from concept_mapping where kind <> 'none'
  )
  select a as from_id, b as to_id, min(case kind when 'exact' then 1 else 2 end) = 1 as exact
  from (select a, b, kind from said union select b, a, kind from said) both_ways
  where a <> b and not exists (
    select from concept_mapping n where n.kind = 'none' and ((n.foreign_id = a and n.own_id = b) or (n.foreign_id = b and n.own_id = a)))
  group by a, b;
