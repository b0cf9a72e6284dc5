import { z } from 'zod';
import { langs } from './lang.ts';
import { localizedText } from './text.ts';

/** A public page or document that carries a statement. */
export const source = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  publisher: z.string().min(1),
  title: z.string().min(1),
  lang: z.enum(langs).optional(),
  /** Date of the page, cut to what is known (`2022`, `2022-07-05`). */
  date: z.string().optional(),
});
export type Source = z.infer<typeof source>;

/**
 * How sure a statement is:
 * `stated` in a source · `inferred` from sources · `uncertain` · `not-recorded` (the public record says nothing).
 */
export const confidences = ['stated', 'inferred', 'uncertain', 'not-recorded'] as const;
export type Confidence = (typeof confidences)[number];

/** What the statements of a record can be about; each has a word in `locales/<lang>/provenance.json`. */
export const statementFields = [
  'record', 'title', 'date', 'place', 'format', 'host', 'visitors', 'owner', 'practice', 'thematic-area', 'held', 'need',
  'attribution', 'origin', 'route', 'moved', 'became', 'action', 'instrument', 'players', 'timeframe', 'costs', 'funding',
  'indicators', 'value', 'target', 'period', 'geography', 'evidence', 'resources', 'plan-text',
] as const;
export type StatementField = (typeof statementFields)[number];

const statement = z.strictObject({
  field: z.enum(statementFields),
  confidence: z.enum(confidences),
  note: localizedText.optional(),
  sources: z.array(source),
});
export type Statement = z.infer<typeof statement>;

/** Where a record's statements come from, one entry per statement. Stored shape, version 1. */
export const provenance = z.strictObject({ v: z.literal(1), statements: z.array(statement) });
export type Provenance = z.infer<typeof provenance>;

export const noProvenance: Provenance = { v: 1, statements: [] };

/** The sources of a record, each once, in the order they are first named. */
export function sourcesOf(value: Provenance): readonly Source[] {
  const byUrl = new Map<string, Source>();
  for (const each of value.statements.flatMap((s) => s.sources)) if (!byUrl.has(each.url)) byUrl.set(each.url, each);
  return [...byUrl.values()];
}

/** How many statements are stated, inferred, uncertain and not recorded. */
export function sureness(values: readonly Provenance[]): Readonly<Record<Confidence, number>> {
  const count = { stated: 0, inferred: 0, uncertain: 0, 'not-recorded': 0 };
  for (const each of values.flatMap((v) => v.statements)) count[each.confidence] += 1;
  return count;
}

/** The statement about one field, if the record carries one. */
export function statementOf(value: Provenance, field: StatementField): Statement | undefined {
  return value.statements.find((each) => each.field === field);
}
