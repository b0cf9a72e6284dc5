import { z } from 'zod';
import { type Provenance, provenance, source } from '../../../kernel/provenance.ts';
import { recordKinds, visibility } from '../../../kernel/record.ts';
import { agree, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import { id, slug } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { isReversed, when } from '../../../kernel/when.ts';

/** `news` by the project and its partners, `newsletter` issues, `press` by others. */
export const newsKinds = ['news', 'newsletter', 'press'] as const;
export type NewsKind = (typeof newsKinds)[number];

/** What is published: own words about a page, with the way to the page itself. */
export const newsInput = z.strictObject({
  slug,
  kind: z.enum(newsKinds),
  /** Issue of a newsletter; null for others. */
  number: z.int().positive().max(9999).nullable().default(null),
  title: localizedText,
  summary: localizedText.nullable().default(null),
  when,
  /** False for an issue that is known to have been written but is not in the public record. */
  found: z.boolean().default(true),
  /** The original page; null for news written here. */
  original: source.nullable().default(null),
  partnerId: id.nullable().default(null),
  related: z.array(z.strictObject({ kind: z.enum(recordKinds), id })).max(20).default([]),
  visibility: visibility.default('public'),
  provenance,
});
export type NewsInput = z.infer<typeof newsInput>;

/** What the project already has and the news names. */
export interface NewsSurroundings {
  readonly slugTaken: boolean;
  readonly numberTaken: boolean;
  readonly partnerKnown: boolean;
  /** How many of the related records are public. */
  readonly relatedKnown: number;
}

/** PU-01 … PU-05: may it be published as it is? All that is wrong is named at once. */
export function checkNews(news: NewsInput, around: NewsSurroundings): Result<NewsInput> {
  const [first, ...rest] = problems(news, around);
  return first === undefined ? agree(news) : refuse(first, ...rest);
}

function problems(news: NewsInput, around: NewsSurroundings): readonly Refusal[] {
  const found: [boolean, Refusal][] = [
    [around.slugTaken, { code: 'taken', field: 'slug' }],
    [around.numberTaken, { code: 'taken', field: 'number' }],
    [(news.kind === 'newsletter') !== (news.number !== null), { code: 'value-contradiction', field: 'number' }],
    [!news.found && (news.original !== null || news.kind !== 'newsletter'), { code: 'value-contradiction', field: 'found' }],
    [!news.found && !saysNotRecorded(news.provenance), { code: 'fact-missing', field: 'provenance' }],
    [isReversed(news.when), { code: 'period-reversed', field: 'when' }],
    [!around.partnerKnown, { code: 'unknown-reference', field: 'partnerId' }],
    [around.relatedKnown !== news.related.length, { code: 'unknown-reference', field: 'related' }],
  ];
  return found.flatMap(([wrong, refusal]) => (wrong ? [refusal] : []));
}

function saysNotRecorded(value: Provenance): boolean {
  return value.statements.some((statement) => statement.field === 'record' && statement.confidence === 'not-recorded');
}
