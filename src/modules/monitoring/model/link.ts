import type { Provenance, Source, Statement, StatementField } from '../../../kernel/provenance.ts';

/** A page or document as a form asks for it: its address, and its title where somebody gave one. */
export interface Link {
  readonly url: string | null;
  readonly title: string | null;
}

const noLink: Link = { url: null, title: null };

/** The first source of a record as a form shows it. */
export function linkOf(source: Source | undefined): Link {
  if (source === undefined) return noLink;
  return { url: source.url, title: source.title === hostOf(source.url) ? null : source.title };
}

/** A link as a source; what else was known of the same page stays. Undefined where there is none. */
export function sourceOf({ url, title }: Link, before: Source | undefined): Source | undefined {
  if (url === null) return undefined;
  const host = hostOf(url);
  return { ...(before?.url === url ? before : { publisher: host }), url, title: title ?? host };
}

/** MO-22: the statements of a record with another first source of one of them; everything else that was said stays. */
export function withSource(provenance: Provenance, field: StatementField, source: Source | undefined): Provenance {
  const first = firstStatement(provenance);
  if (first === undefined) return source === undefined ? provenance : { v: 1, statements: [...provenance.statements, { field, confidence: 'stated', sources: [source] }] };
  const sources = [...(source === undefined ? [] : [source]), ...first.sources.slice(1)];
  const statements = provenance.statements.flatMap((each): readonly Statement[] => (each !== first ? [each] : sources.length === 0 ? [] : [{ ...each, sources }]));
  return { v: 1, statements };
}

/** The source a form shows: the first one of the first statement that has any. */
export function firstSource(provenance: Provenance): Source | undefined {
  return firstStatement(provenance)?.sources[0];
}

function firstStatement({ statements }: Provenance): Statement | undefined {
  return statements.find((each) => each.sources.length > 0);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}
