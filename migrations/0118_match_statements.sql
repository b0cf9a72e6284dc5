-- What a match asks stands in the program now, where the language of an index is known when a statement is planned.
drop function near_concepts(uuid, text, integer[], integer);
drop function alike_texts(uuid, text, text, text, text, integer);
