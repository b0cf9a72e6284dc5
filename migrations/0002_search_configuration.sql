-- How words are compared, per language. Each language has two configurations: `better_<lang>` stems the words as written,
-- `better_<lang>_plain` stems them without their accents; `better_plain` only lowers them and takes the accents off.
-- A server without a stemmer for a language (Estonian before PostgreSQL 18) compares its words whole and by prefix.

create text search configuration better_plain (copy = simple);
alter text search configuration better_plain
  alter mapping for hword, hword_part, word with unaccent, simple;

do $$
declare
  language record;
  found boolean;
begin
  for language in
    select * from (values ('en', 'english'), ('hu', 'hungarian'), ('it', 'italian'), ('sv', 'swedish'), ('et', 'estonian')) as names (code, stemmer)
  loop
    select exists (select from pg_ts_config where cfgname = language.stemmer and cfgnamespace = 'pg_catalog'::regnamespace) into found;
    execute format('create text search configuration better_%s (copy = %I)', language.code, case when found then language.stemmer else 'simple' end);
    execute format('create text search configuration better_%s_plain (copy = better_%s)', language.code, language.code);
    execute format(
      'alter text search configuration better_%s_plain alter mapping for hword, hword_part, word with unaccent, %s',
      language.code, case when found then language.stemmer || '_stem' else 'simple' end);
  end loop;
end
$$;

-- The words of a record in one language: stems, stems without accents, and whole words; the title weighs more.
create function search_words(lang text, title text, body text) returns tsvector
language sql stable parallel safe as $$
  select
    setweight(to_tsvector(('better_' || lang)::regconfig, title)
      || to_tsvector(('better_' || lang || '_plain')::regconfig, title)
      || to_tsvector('better_plain'::regconfig, title), 'A')
    || setweight(to_tsvector(('better_' || lang)::regconfig, body)
      || to_tsvector(('better_' || lang || '_plain')::regconfig, body)
      || to_tsvector('better_plain'::regconfig, body), 'B')
$$;

-- What a reader asks for, in one language: any of the three readings of the words.
create function search_query(lang text, asked text) returns tsquery
language sql stable parallel safe as $$
  select websearch_to_tsquery(('better_' || lang)::regconfig, asked)
    || websearch_to_tsquery(('better_' || lang || '_plain')::regconfig, asked)
    || websearch_to_tsquery('better_plain'::regconfig, asked)
$$;

-- Lower case without accents, for comparing titles. Immutable, as an index needs it: the dictionary is named in full.
create function plain_letters(asked text) returns text
language sql immutable strict parallel safe as $$
  select lower(public.unaccent('public.unaccent'::regdictionary, asked))
$$;

create index search_entry_title on search_entry using gin (plain_letters(title) gin_trgm_ops);

-- Titles that are spelled nearly as asked: the best of their kind first. Half of the letter triples must agree.
select word_similarity('', ''); -- loads the extension, which must know the setting below
create function close_titles(project uuid, asked text) returns setof search_entry
language sql stable parallel safe
set pg_trgm.word_similarity_threshold = 0.45 as $$
  select * from (
    select * from search_entry where project_id = project and plain_letters(title) %> plain_letters(asked) limit 300
  ) as near
  order by word_similarity(plain_letters(asked), plain_letters(title)) desc, record_id, lang
  limit 30
$$;
