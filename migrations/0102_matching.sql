-- How many records of a kind are about a concept: rare concepts say more. Counted anew by a job, with the words.
create table concept_use (
  project_id uuid not null,
  kind text not null,
  concept_id integer not null references concept (id) on delete cascade,
  records integer not null check (records > 0),
  primary key (project_id, kind, concept_id)
);

-- How many records of a kind can be found at all, counted with the uses.
create table concept_use_total (
  project_id uuid not null,
  kind text not null,
  records integer not null,
  primary key (project_id, kind)
);

-- The revision of a project at which its uses and words were counted last.
create table use_count (
  project_id uuid primary key,
  revision bigint not null
);

create function count_concept_uses(project uuid, of_kind text) returns void
language sql as $$
  delete from concept_use where project_id = project and kind = of_kind;
  insert into concept_use (project_id, kind, concept_id, records)
  select project, of_kind, concept, count(*) from record_aboutness, unnest(strong) as concept where project_id = project and kind = of_kind group by concept;
  insert into concept_use_total (project_id, kind, records)
  select project, of_kind, count(distinct record_id) from search_entry where project_id = project and kind = of_kind
  on conflict (project_id, kind) do update set records = excluded.records;
$$;

-- Records of a kind that have one of these concepts among those they are most about: the rarest concepts first, until that is enough to compare.
create function near_concepts(project uuid, of_kind text, ids integer[], most integer)
returns table (record_id uuid, lang text[], concepts integer[], weights real[])
language sql stable parallel safe as $$
  with asked as materialized (
    select concept_id, sum(records) over (order by records, concept_id) as so_far, row_number() over (order by records, concept_id) as place
    from concept_use where project_id = project and kind = of_kind and concept_id = any (ids)
  )
  select r.record_id, r.lang, r.concepts, r.weights from record_aboutness r
  where r.project_id = project and r.kind = of_kind
    and r.strong && (select array_agg(concept_id) from asked where so_far <= most or place <= 3)
$$;

-- Records of a kind whose texts share words with a text of the same language: the sum of how much each shared word says, words of
-- titles twice. Only records that have one of the rarest words are weighed, so that the work is bounded.
create function alike_texts(project uuid, of_kind text, of_lang text, title text, body text, most integer)
returns table (record_id uuid, score real, words text[])
language sql stable parallel safe as $$
  with asked as materialized (
    select u.lexeme as word, w.records, ln(1 + t.records::real / w.records) as says,
      case when 'A' = any(u.weights) then 1.5 else 1 end as stress
    from unnest(concept_words(of_lang, title, body)) as u
      join concept_use_total t on t.project_id = project and t.kind = of_kind
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
    -- words that stand in a third of all texts or more explain nothing
    coalesce(array_agg(a.word order by a.says * a.stress desc, a.word) filter (where a.says > 1.38), '{}')
  from any_of, search_entry e
    join asked a on e.words @@ quote_literal(a.word)::tsquery
  where e.project_id = project and e.kind = of_kind and e.lang = of_lang and e.words @@ any_of.query
  group by e.record_id, e.words
  order by score desc, e.record_id limit 100
$$;

-- Matches that somebody said do not fit, and why: they are not offered again.
create table match_refusal (
  project_id uuid not null,
  need_id uuid not null,
  practice_id uuid not null,
  reason jsonb not null,
  at timestamptz not null,
  actor uuid,
  primary key (project_id, need_id, practice_id),
  foreign key (project_id, need_id) references need (project_id, id),
  foreign key (project_id, practice_id) references practice (project_id, id)
);
