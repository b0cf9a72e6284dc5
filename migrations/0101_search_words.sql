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

-- Records of a kind whose texts share words with a text of the same language: the sum of how much each shared word says, words of
-- titles twice. Only records that have one of the rarest words are weighed, so that the work is bounded.
create function alike_texts(project uuid, of_kind text, of_lang text, title text, body text, total integer, most integer)
returns table (record_id uuid, score real, words text[])
language sql stable parallel safe as $$
  with asked as materialized (
    select u.lexeme as word, coalesce(w.records, 0) as records, ln(1 + total::real / greatest(w.records, 1)) as says,
      case when 'A' = any(u.weights) then 1.5 else 1 end as stress
    from unnest(concept_words(of_lang, title, body)) as u
      join search_word w on w.project_id = project and w.kind = of_kind and w.lang = of_lang and w.word = u.lexeme
    where length(u.lexeme) > 2 or u.lexeme ~ '^\d'
    order by w.records, u.lexeme limit 40
  ), rare as materialized (
    select word, sum(records) over (order by records, word) as so_far, row_number() over (order by records, word) as place from asked
  ), any_of as materialized (
    select string_agg(quote_literal(word), ' | ')::tsquery as query from rare where so_far <= most or place <= 3
  )
  select e.record_id, (sum(a.says * a.stress * case when ts_filter(e.words, '{a}') @@ quote_literal(a.word)::tsquery then 1.5 else 1 end)
      / sqrt(30 + length(e.words)))::real as score,
    array_agg(a.word order by a.says * a.stress desc, a.word)
  from any_of, search_entry e
    join asked a on e.words @@ quote_literal(a.word)::tsquery
  where e.project_id = project and e.kind = of_kind and e.lang = of_lang and e.words @@ any_of.query
  group by e.record_id, e.words
  order by score desc, e.record_id limit 100
$$;
