-- One index of words per language: a question is asked of each language in that language's own form, and an index of all
-- languages at once would hand over the texts of the others too, each to be compared again word by word.
create index search_entry_words_en on search_entry using gin (words) where lang = 'en';
create index search_entry_words_hu on search_entry using gin (words) where lang = 'hu';
create index search_entry_words_it on search_entry using gin (words) where lang = 'it';
create index search_entry_words_sv on search_entry using gin (words) where lang = 'sv';
create index search_entry_words_et on search_entry using gin (words) where lang = 'et';
drop index search_entry_words;
