import type { RecordKind } from '../../../kernel/record.ts';
import { AsideBox, Crumb, EmptyState, PageHead, Section, Table, Text, TwoColumns, useReading } from '../../../ui/index.ts';
import { type ConceptRef, nameFor } from '../app/names.ts';
import type { ConceptDetails, ConceptPair } from '../app/public/concept.ts';
import { ConceptLink, conceptPath } from './concept-link.tsx';

interface ConceptPageProps {
  readonly concept: ConceptDetails;
  /** Where this installation is reached: the address of an own concept is whole only with it. */
  readonly origin: string;
}

/** A concept: what it is called, what stands around it, and what is about it. */
export function ConceptPage({ concept, origin }: ConceptPageProps) {
  const { say, lang } = useReading();
  const { scheme, code, schemeTitle, name, notes } = concept;
  const shown = nameFor(name, lang);
  const note = nameFor(notes, lang);
  const trail = [{ label: say('taxonomy.concepts'), href: `/concepts?lang=${lang}` }, { label: schemeTitle, href: conceptPath(lang, scheme) }];
  return (
    <>
      <PageHead title={shown?.text ?? code} above={<Crumb trail={trail} />} />
      <TwoColumns
        main={(
          <>
            {note === undefined ? null : note.text.split('\n\n').map((each) => <p key={each} lang={note.lang === lang ? undefined : note.lang}>{each}</p>)}
            <Names concept={concept} />
            <Records concept={concept} />
          </>
        )}
        aside={<Around concept={concept} origin={origin} />}
      />
    </>
  );
}

function Names({ concept: { names } }: Pick<ConceptPageProps, 'concept'>) {
  const { say, langName } = useReading();
  return (
    <Section title={say('taxonomy.names')}>
      <Table
        caption={say('taxonomy.names')} captionHidden rowHead stacked
        head={[say('taxonomy.names-language'), say('taxonomy.names-preferred'), say('taxonomy.names-others')]}
        rows={names.map(({ lang, preferred, others }) => [langName(lang), <span lang={lang}>{preferred}</span>, <span lang={lang}>{others.join(', ')}</span>])}
      />
    </Section>
  );
}

/** The order of the chain. */
const kinds: readonly RecordKind[] = ['need', 'practice', 'event', 'transfer', 'plan', 'action', 'indicator', 'value', 'policy-change', 'progress', 'news', 'policy-instrument'];

function Records({ concept: { records } }: Pick<ConceptPageProps, 'concept'>) {
  const { say, lang } = useReading();
  const byKind = Map.groupBy(records, ({ kind }) => kind);
  const known = [...kinds.filter((kind) => byKind.has(kind)), ...[...byKind.keys()].filter((kind) => !kinds.includes(kind))];
  if (records.length === 0) return <Section title={say('taxonomy.records')}><EmptyState title={say('taxonomy.records-none')} /></Section>;
  return (
    <Section title={say('taxonomy.records')}>
      {known.map((kind) => (
        <div key={kind}>
          <h3>{say(`search.kind-${kind}`)}</h3>
          <ul>{byKind.get(kind)?.map(({ id, path, title }) => <li key={id}><a href={`/${lang}${path}`}><Text value={title} /></a></li>)}</ul>
        </div>
      ))}
    </Section>
  );
}

function Around({ concept, origin }: ConceptPageProps) {
  const { say } = useReading();
  const { scheme, code, uri, wider, narrower, related, pairs } = concept;
  const address = uri.startsWith('/') ? `${origin}${uri}` : uri;
  const file = `/concepts/${encodeURIComponent(scheme)}/${encodeURIComponent(code)}.ttl`;
  return (
    <>
      <Neighbours title={say('taxonomy.wider')} concepts={wider} />
      <Neighbours title={say('taxonomy.narrower')} concepts={narrower} />
      <Neighbours title={say('taxonomy.related')} concepts={related} />
      {pairs.length === 0 ? null : <AsideBox title={say('taxonomy.pairs')}><ul>{pairs.map((pair) => <li key={pair.uri}><Pair pair={pair} /></li>)}</ul></AsideBox>}
      <AsideBox title={say('taxonomy.address')}>
        <p><a href={address}>{address}</a></p>
        <p>{say('taxonomy.files')}: <a href={file}>Turtle</a></p>
      </AsideBox>
    </>
  );
}

function Neighbours({ title, concepts }: { readonly title: string; readonly concepts: readonly ConceptRef[] }) {
  const { lang, compare } = useReading();
  const name = (each: ConceptRef) => nameFor(each.name, lang)?.text ?? each.code;
  if (concepts.length === 0) return null;
  return <AsideBox title={title}><ul>{concepts.toSorted((a, b) => compare(name(a), name(b))).map((each) => <li key={each.code}><ConceptLink {...each} /></li>)}</ul></AsideBox>;
}

function Pair({ pair: { exact, uri, concept } }: { readonly pair: ConceptPair }) {
  const { say } = useReading();
  return (
    <>
      {concept === undefined ? <a href={uri}>{uri}</a> : <><ConceptLink {...concept} /> (<span lang="en">{concept.schemeTitle}</span>)</>}
      <br /><small>{say(exact ? 'taxonomy.pair-exact' : 'taxonomy.pair-close')}</small>
    </>
  );
}
