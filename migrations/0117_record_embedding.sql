-- What a plugged-in model makes of the texts of public records: one vector of unit length for each language a record has. Empty without a model.
create table record_embedding (
  project_id uuid not null,
  kind text not null check (kind in ('need', 'practice')),
  record_id uuid not null,
  lang text not null,
  -- the model that made it: vectors of two models cannot be compared
  model text not null,
  -- SHA-256 of the text it was made of
  text_hash bytea not null,
  -- 32-bit floats, little-endian; null where the model does not take this text
  vector bytea,
  primary key (project_id, kind, record_id, lang)
);

-- The revision of a project up to which a model has read its texts.
create table embedding_round (
  project_id uuid primary key,
  model text not null,
  revision bigint not null
);
