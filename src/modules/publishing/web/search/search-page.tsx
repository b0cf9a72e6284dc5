import type { ComponentChild } from 'preact';
import { langs } from '../../../../kernel/lang.ts';
import type { RecordKind } from '../../../../kernel/record.ts';
import { Button, EmptyState, Field, Filters, LinkButton, Notice, PageHead, RecordList, Section, TextInput, useReading } from '../../../../ui/index.ts';
import type { Hit, HitGroup, SearchResult } from '../../../search/index.ts';
import { ConceptLink } from '../../../taxonomy/index.ts';

/** What the search page shows. */
export interface SearchPageData {
  readonly result: SearchResult;
  /** Only records of this kind are shown; undefined shows the best of each kind. */
  readonly kind: RecordKind | undefined;
  /** True where this server has no stemmer for the reader's language. */
  readonly wholeWords?: boolean;
}

/** The question, and what answers it, by kind. */
export function SearchPage({ data }: { readonly data: SearchPageData }) {
  const { say, number } = useReading();
  const { result } = data;
  const count = result.groups.reduce((sum, group) => sum + group.count, 0);
  const values = { shown: number(count), asked: result.asked };
  const nothing = result.asked !== '' && count === 0 && result.meant.length === 0 && !result.tooMuch;
  const found = result.atLeast ? say('search.found-many', values) : say('search.found', { ...values, count });
  return (
    <>
      <PageHead title={say('search.title')} />
      <SearchForm asked={result.asked} />
      {data.wholeWords === true ? <p class="note">{say('search.whole-words')}</p> : null}
      {result.asked === '' ? <Suggestions title={say('search.start')} /> : null}
      {result.tooMuch ? <Notice kind="warning">{say('search.too-much')}</Notice> : null}
      {nothing ? <Suggestions title={say('search.none', { asked: result.asked })} text={say('search.none-text')} /> : null}
      {result.close ? <Notice kind="info">{say('search.close', { asked: result.asked })}</Notice> : null}
      {count > 0 && !result.close ? <p>{found}</p> : null}
      <Languages data={data} />
      {result.groups.map((group) => (
        <Group key={group.kind} group={group} asked={result.asked} />
      ))}
      <Meant hits={result.meant} />
      <BackToAll data={data} />
    </>
  );
}

function SearchForm({ asked }: { readonly asked: string }) {
  const { say, path } = useReading();
  return (
    <form class="field-line" method="get" action={path('/search')} aria-label={say('search.form')}>
      <Field id="q" label={say('search.label')} hint={say('search.hint')}>
        {(ids) => <TextInput {...ids} id="q" name="q" type="search" value={asked} />}
      </Field>
      <Button>{say('ui.search')}</Button>
    </form>
  );
}

function Group({ group, asked }: { readonly group: HitGroup; readonly asked: string }) {
  const { say, path } = useReading();
  const rest = group.count > group.hits.length;
  const items = group.hits.map((hit) => ({ key: hit.id, title: <HitTitle hit={hit} />, text: <Snippet hit={hit} />, below: <LanguageNote hit={hit} /> }));
  const query = new URLSearchParams({ q: asked, kind: group.kind }).toString();
  const more = { label: say('search.more', { kind: say(`search.kind-${group.kind}`), count: group.count }), href: path(`/search?${query}`) };
  return (
    <Section title={say(`search.kind-${group.kind}`)} id={group.kind} more={rest ? more : undefined}>
      <RecordList items={items} />
    </Section>
  );
}

function HitTitle({ hit }: { readonly hit: Hit }) {
  const { path, lang } = useReading();
  return <a href={path(hit.path)} lang={hit.titleLang === lang ? undefined : hit.titleLang}>{hit.title}</a>;
}

function Snippet({ hit }: { readonly hit: Hit }): ComponentChild {
  const { lang } = useReading();
  if (hit.snippet.length === 0) return null;
  return <p lang={hit.lang === lang ? undefined : hit.lang}>{hit.snippet.map((part) => (part.marked ? <mark>{part.text}</mark> : tidy(part.text)))}</p>;
}

/** Texts of a record are joined by a dot in the middle; where one ends in its own stop, that is enough. */
function tidy(text: string): string {
  return text.replace(/([.!?…]) · /g, '$1 ');
}

/** Says in which language the record was found, where that is not the reader's. */
function LanguageNote({ hit }: { readonly hit: Hit }) {
  const { say, lang, langName } = useReading();
  if (hit.lang === lang) return null;
  return <p class="note">{say('search.found-in', { language: langName(hit.lang) })}</p>;
}

/** How many stand in each language, each a narrower question. */
function Languages({ data: { result: { asked, langs: counts }, kind } }: { readonly data: SearchPageData }) {
  const { say, path, langName } = useReading();
  const known = langs.flatMap((lang) => (counts[lang] === undefined ? [] : [{ lang, count: counts[lang] }]));
  if (known.length < 2) return null;
  const options = known.map(({ lang, count }) => {
    const query = new URLSearchParams({ q: `${asked} lang:${lang}`, ...(kind !== undefined && { kind }) }).toString();
    return { label: langName(lang), href: path(`/search?${query}`), current: false, count };
  });
  return <Filters label={say('search.narrow')} groups={[{ label: say('search.in-language'), options }]} />;
}

/** SE-14: records that are about the same in other words, each with why. */
function Meant({ hits }: { readonly hits: SearchResult['meant'] }) {
  const { say, path, lang } = useReading();
  if (hits.length === 0) return null;
  const items = hits.map(({ id, kind, path: to, title, titleLang, concepts }) => ({
    key: `${kind}/${id}`,
    above: <p>{say(`search.kind-${kind}`)}</p>,
    title: <a href={path(to)} lang={titleLang === lang ? undefined : titleLang}>{title}</a>,
    text: <p>{say('search.about')} {concepts.map((each, n) => <>{n === 0 ? '' : ' · '}<ConceptLink {...each} /></>)}</p>,
  }));
  return (
    <Section title={say('search.meant')} id="meant">
      <p class="note">{say('search.meant-text')}</p>
      <RecordList items={items} />
    </Section>
  );
}

/** What to do where there is no question yet, or no answer. */
function Suggestions({ title, text }: { readonly title: string; readonly text?: string }) {
  const { say, path } = useReading();
  return (
    <EmptyState title={title}>
      {text === undefined ? null : <p>{text}</p>}
      <p>{say('search.browse')}</p>
      <ul>
        <li><a href={path('/chain')}>{say('search.browse-chain')}</a></li>
        <li><a href={path('/practices')}>{say('search.browse-practices')}</a></li>
        <li><a href={path('/plans')}>{say('search.browse-plans')}</a></li>
        <li><a href={path('/news')}>{say('search.browse-news')}</a></li>
      </ul>
    </EmptyState>
  );
}

function BackToAll({ data: { kind, result } }: { readonly data: SearchPageData }) {
  const { say, path } = useReading();
  if (kind === undefined || result.asked === '') return null;
  return <p><LinkButton quiet href={path(`/search?${new URLSearchParams({ q: result.asked }).toString()}`)}>{say('search.all-kinds')}</LinkButton></p>;
}
