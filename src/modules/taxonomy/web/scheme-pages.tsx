import { written } from '../../../kernel/text.ts';
import { Button, Columns, Crumb, EmptyState, FactList, Field, Notice, PageHead, RecordList, RowList, Section, TextInput, useReading } from '../../../ui/index.ts';
import { nameFor } from '../app/names.ts';
import type { FoundConcept, SchemeSummary, TreeConcept } from '../app/public/schemes.ts';
import { ConceptLink, conceptPath } from './concept-link.tsx';

/** The concept schemes of this installation. */
export function SchemesPage({ schemes }: { readonly schemes: readonly SchemeSummary[] }) {
  const { say, lang } = useReading();
  return (
    <>
      <PageHead title={say('taxonomy.concepts')} lead={say('taxonomy.schemes-lead')} />
      {schemes.length === 0 ? <EmptyState title={say('taxonomy.schemes-none')} /> : (
        <RecordList
          level={2}
          items={schemes.map(({ code, title, source, concepts }) => ({
            key: code, title: <a href={conceptPath(lang, code)} lang="en">{title}</a>, text: <p>{say('taxonomy.scheme-count', { count: concepts })}</p>,
            below: <p>{say('taxonomy.source')}: <span lang="en">{source}</span></p>,
          }))}
        />
      )}
    </>
  );
}

interface SchemePageProps {
  readonly scheme: SchemeSummary;
  readonly tree: readonly TreeConcept[];
  /** What was asked for, and what was found; '' shows the whole scheme. */
  readonly asked: string;
  readonly found: readonly FoundConcept[];
}

/** A scheme: its concepts from the widest down, or those that were asked for. */
export function SchemePage({ scheme, tree, asked, found }: SchemePageProps) {
  const { say, lang } = useReading();
  const { code, title, source, concepts } = scheme;
  const trail = [{ label: say('taxonomy.concepts'), href: `/concepts?lang=${lang}` }];
  const files = <><a href={`/concepts/${code}.ttl`}>Turtle</a> · <a href={`/concepts/${code}.rdf`}>RDF/XML</a></>;
  return (
    <>
      <PageHead
        title={written('en', title)} lead={say('taxonomy.scheme-lead', { count: concepts })} above={<Crumb trail={trail} />}
        below={<SearchBox code={code} asked={asked} />}
      />
      {asked === '' ? <Tree tree={tree} /> : <Found asked={asked} found={found} />}
      <FactList facts={[{ term: say('taxonomy.source'), detail: <span lang="en">{source}</span> }, { term: say('taxonomy.files'), detail: files }]} />
    </>
  );
}

function SearchBox({ code, asked }: { readonly code: string; readonly asked: string }) {
  const { say, lang } = useReading();
  return (
    <form class="field-line" method="get" action={`/concepts/${encodeURIComponent(code)}`}>
      <input type="hidden" name="lang" value={lang} />
      <Field id="concept-q" label={say('taxonomy.search-label')} hint={say('taxonomy.search-hint')}>
        {(ids) => <TextInput id="concept-q" name="q" type="search" value={asked} {...ids} />}
      </Field>
      <Button quiet>{say('ui.search')}</Button>
    </form>
  );
}

function Found({ asked, found }: Pick<SchemePageProps, 'asked' | 'found'>) {
  const { say, lang } = useReading();
  if (found.length === 0) return <Notice kind="info">{say('taxonomy.search-none', { asked })}</Notice>;
  return (
    <Section title={say('taxonomy.search-found', { asked })}>
      <RowList
        rows={found.map((each) => ({
          key: each.code,
          main: <><ConceptLink {...each} />{each.label === nameFor(each.name, lang)?.text ? null : <small> <span lang={each.lang}>{each.label}</span></small>}</>,
        }))}
      />
    </Section>
  );
}

/** An area is a section of its own where anything stands below it; concepts with nothing around them come together at the end. */
function Tree({ tree }: Pick<SchemePageProps, 'tree'>) {
  const sorted = useSorted(tree);
  const alone = sorted.filter(({ below, more }) => below.length === 0 && more === 0);
  const areas = sorted.filter(({ below, more }) => below.length > 0 || more > 0);
  return (
    <>
      <Columns>{areas.map((area) => <Area key={area.code} area={area} />)}</Columns>
      {alone.length === 0 ? null : <Branch concepts={alone} />}
    </>
  );
}

function Area({ area }: { readonly area: TreeConcept }) {
  const { say, lang } = useReading();
  return (
    <Section title={nameFor(area.name, lang)?.text ?? area.code} id={area.code}>
      <p><a href={conceptPath(lang, area.scheme, area.code)}>{say('taxonomy.records-count', { count: area.records })}</a></p>
      <Branch concepts={area.below} />
    </Section>
  );
}

function Branch({ concepts }: { readonly concepts: readonly TreeConcept[] }) {
  return (
    <ul>
      {useSorted(concepts).map((concept) => (
        <li key={concept.code}>
          <ConceptLink {...concept} /><Records concept={concept} />
          {concept.below.length === 0 ? null : <Branch concepts={concept.below} />}
        </li>
      ))}
    </ul>
  );
}

function Records({ concept: { records, more } }: { readonly concept: TreeConcept }) {
  const { say } = useReading();
  const said = [...(records === 0 ? [] : [say('taxonomy.records-count', { count: records })]), ...(more === 0 ? [] : [say('taxonomy.more-below', { count: more })])];
  return said.length === 0 ? null : <small> · {said.join(' · ')}</small>;
}

/** By the name the reader sees. */
function useSorted<T extends Pick<TreeConcept, 'name' | 'code'>>(concepts: readonly T[]): readonly T[] {
  const { lang, compare } = useReading();
  const shown = (each: T) => nameFor(each.name, lang)?.text ?? each.code;
  return concepts.toSorted((a, b) => compare(shown(a), shown(b)));
}
