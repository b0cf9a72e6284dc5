-- Concept schemes after SKOS: what needs and practices are about, named in five languages. They belong to the installation, not to a project.
create table concept_scheme (
  code text primary key,
  uri text not null unique,
  title text not null,
  -- who made it, and under which licence it may be used
  source text not null,
  -- tells whether the file that comes with the program has changed
  version text not null,
  -- grows with each load
  loads integer not null default 1
);

create table concept (
  id integer generated always as identity primary key,
  scheme_code text not null references concept_scheme (code),
  -- SKOS notation: what it is called in files and addresses
  code text not null,
  uri text not null unique,
  note text,
  unique (scheme_code, code)
);

-- Words for a concept: the preferred one, others in use, and forms that are only there to be found.
create table concept_label (
  concept_id integer not null references concept (id) on delete cascade,
  lang text not null check (lang in ('en', 'hu', 'it', 'sv', 'et')),
  kind text not null check (kind in ('preferred', 'alternative', 'hidden')),
  label text not null,
  position integer not null,
  -- its stems in their order, as the words of texts are compared with them
  stems text[] not null,
  primary key (concept_id, lang, label)
);
create unique index concept_label_preferred on concept_label (concept_id, lang) where kind = 'preferred';

-- Typed links between concepts: `broader` leads to the wider one; `exact` and `close` lead to another scheme.
create table concept_link (
  from_id integer not null references concept (id) on delete cascade,
  kind text not null check (kind in ('broader', 'related', 'exact', 'close')),
  to_id integer not null references concept (id) on delete cascade,
  primary key (from_id, kind, to_id),
  check (from_id <> to_id)
);
create index concept_link_back on concept_link (to_id, kind);

-- What a record is about. Found in its texts, or said by a person; a concept that a person took away stays, with weight 0.
create table record_concept (
  project_id uuid not null,
  kind text not null,
  record_id uuid not null,
  concept_id integer not null references concept (id) on delete cascade,
  weight real not null check (weight >= 0),
  origin text not null check (origin in ('found', 'broader', 'said', 'refused')),
  primary key (project_id, kind, record_id, concept_id)
);
create index record_concept_by_concept on record_concept (project_id, kind, concept_id) include (record_id, weight);

-- How much a record is about each concept, also where only a part of a name stands in it: what is compared when records are matched.
-- `strong` holds the concepts it is most about, by which records are found that are worth comparing.
create table record_aboutness (
  project_id uuid not null,
  kind text not null,
  record_id uuid not null,
  lang text[] not null,
  concepts integer[] not null,
  weights real[] not null,
  strong integer[] not null,
  primary key (project_id, kind, record_id),
  check (cardinality(concepts) = cardinality(weights))
);
create index record_aboutness_strong on record_aboutness using gin (strong);

-- The words of a text of one language as labels are compared with them: stems without accents; the title's marked A.
create function concept_words(lang text, title text, body text) returns tsvector
language sql stable parallel safe as $$
  select setweight(to_tsvector(('better_' || lang || '_plain')::regconfig, title), 'A')
    || setweight(to_tsvector(('better_' || lang || '_plain')::regconfig, body), 'B')
$$;

-- The stems of a label in their order, each once.
create function label_stems(lang text, label text) returns text[]
language sql stable parallel safe as $$
  select coalesce(array_agg(lexeme order by positions[1], lexeme), '{}') from unnest(to_tsvector(('better_' || lang || '_plain')::regconfig, label))
$$;
