import { z } from 'zod';
import { type Lang, langs } from '../../../kernel/lang.ts';
import { agree, type Refusal, refuse, type Result } from '../../../kernel/result.ts';

/** SKOS: the name to show, other names in use, and forms that are only there to be found. */
export const labelKinds = ['preferred', 'alternative', 'hidden'] as const;
export type LabelKind = (typeof labelKinds)[number];

/** `broader` leads to the wider concept of the same scheme; `exact` and `close` lead to concepts of other schemes. */
export const linkKinds = ['broader', 'related', 'exact', 'close'] as const;
export type LinkKind = (typeof linkKinds)[number];

const label = z.string().trim().min(1).max(200);
const labels = z.strictObject({ preferred: label, alternative: z.array(label).max(60).default([]), hidden: z.array(label).max(60).default([]) });
/** What a concept is called in a file, and in an address. */
const code = z.string().regex(/^[\w.-]{1,80}$/);

/** SKOS: a concept is known by its address; that of an own scheme is below this installation's, so that it can be looked up there. */
const addressLike = /^(https?:\/\/[^\s<>"]+|urn:[^\s<>"]+|\/concepts\/[\w./-]+)$/;
const address = z.string().max(400).regex(addressLike);

/** Whether a concept can be known by this. */
export function isAddress(text: string): boolean {
  return text.length <= 400 && addressLike.test(text);
}

/** A scheme has at most so many concepts. */
export const mostConcepts = 20_000;
const note = z.string().max(4000);

/** A concept as a file hands it in. */
export const conceptInput = z.strictObject({
  code,
  uri: address,
  /** Languages it has no name in are left out. */
  labels: z.strictObject({ en: labels.optional(), hu: labels.optional(), it: labels.optional(), sv: labels.optional(), et: labels.optional() }),
  /** What is to be known of it, in English; `notes` say it in each language. */
  note: note.nullable().default(null),
  notes: z.strictObject({ en: note.optional(), hu: note.optional(), it: note.optional(), sv: note.optional(), et: note.optional() }).optional(),
  broader: z.array(code).max(20).default([]),
  related: z.array(code).max(60).default([]),
  /** Addresses of concepts of other schemes that mean the same, or nearly. */
  exact: z.array(address).max(60).default([]),
  close: z.array(address).max(60).default([]),
});
export type ConceptInput = z.infer<typeof conceptInput>;

/** A whole scheme as a file hands it in. */
export const schemeInput = z.strictObject({
  code,
  uri: address,
  title: z.string().min(1).max(300),
  /** Who made it, and its licence. */
  source: z.string().min(1).max(1000),
  /** Tells one state of the scheme from another. */
  version: z.string().max(100).default(''),
  /** TX-17, TX-19: somebody else's: two of its concepts may be called the same, and texts are not searched for its names. */
  foreign: z.boolean().optional(),
  concepts: z.array(conceptInput).min(1).max(mostConcepts),
});
export type SchemeInput = z.infer<typeof schemeInput>;

/**
 * TX-01 … TX-04: what is wrong with a scheme as a whole: a code or address used twice, a preferred name used twice in a language
 * (TX-17: others' schemes may), a link to a concept that is not in it, a concept that is broader than itself by any way round. At most twenty faults are named.
 */
export function checkScheme(scheme: SchemeInput): Result<SchemeInput> {
  const faults = [...doubles(scheme), ...strays(scheme), ...circles(scheme)].slice(0, 20);
  const [first, ...rest] = faults;
  return first === undefined ? agree(scheme) : refuse(first, ...rest);
}

function doubles({ concepts, foreign = false }: SchemeInput): readonly Refusal[] {
  const names = concepts.flatMap((concept) => [
    { what: `code ${concept.code}`, at: concept.code },
    { what: `uri ${concept.uri}`, at: concept.code },
    ...(foreign ? [] : langs).flatMap((lang) => nameOf(concept, lang).map((name) => ({ what: `${lang} ${name}`, at: concept.code }))),
  ]);
  const first = new Map<string, string>();
  return names.flatMap(({ what, at }): Refusal[] => {
    const before = first.get(what);
    first.set(what, before ?? at);
    return before === undefined ? [] : [{ code: 'taken', field: `concepts.${at}`, values: { what, before } }];
  });
}

function nameOf({ labels: all }: ConceptInput, lang: Lang): readonly string[] {
  const own = all[lang];
  return own === undefined ? [] : [own.preferred.toLowerCase()];
}

function strays({ concepts }: SchemeInput): readonly Refusal[] {
  const known = new Set(concepts.map((concept) => concept.code));
  return concepts.flatMap(({ code: at, broader, related }) => (
    [...broader, ...related].filter((to) => !known.has(to)).map((to): Refusal => ({ code: 'unknown-reference', field: `concepts.${at}`, values: { to } }))
  ));
}

/** Concepts that lead back to themselves: those that are left when all without anything broader are taken away, again and again. */
function circles({ concepts }: SchemeInput): readonly Refusal[] {
  const waiting = new Map(concepts.map(({ code: at, broader }) => [at, new Set(broader)]));
  const narrower = Map.groupBy(concepts.flatMap(({ code: at, broader }) => broader.map((to) => ({ at, to }))), ({ to }) => to);
  const free = [...waiting].filter(([, broader]) => broader.size === 0).map(([at]) => at);
  for (let at = free.pop(); at !== undefined; at = free.pop()) {
    waiting.delete(at);
    for (const { at: below } of narrower.get(at) ?? []) {
      const left = waiting.get(below);
      left?.delete(at);
      if (left?.size === 0) free.push(below);
    }
  }
  const known = new Set(concepts.map((concept) => concept.code));
  const round = [...waiting].filter(([, broader]) => [...broader].every((to) => known.has(to))).map(([at]) => at);
  return round.map((at): Refusal => ({ code: 'circle', field: `concepts.${at}` }));
}
