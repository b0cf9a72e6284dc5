-- In how many records of a kind each word stands, per language: rare words say more about what a text is about. Counted anew by a job.
create table search_word (
  project_id uuid not null,
  kind text not null,
  lang text not null,
  word text not null,
  records integer not null check (records > 0),
  primary key (project_id, kind, lang, word)
);

-- Counts the words of a project's records of one kind in one language.
create function count_search_words(project uuid, of_kind text, of_lang text) returns void
language plpgsql as $$
begin
  delete from search_word where project_id = project and kind = of_kind and lang = of_lang;
  insert into search_word (project_id, kind, lang, word, records)
  select project, of_kind, of_lang, word, ndoc
  from ts_stat(format(
    'select concept_words(lang, title, body) from search_entry where project_id = %L and kind = %L and lang = %L', project, of_kind, of_lang));
end
$$;
