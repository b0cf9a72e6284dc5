import type { z } from 'zod';
import type { MessageKey } from '../../../../kernel/locale.ts';
import type { LocalizedText } from '../../../../kernel/text.ts';

export type KindLabel = Extract<MessageKey, `events.kind-${string}`>;
export type FactLabel = Extract<MessageKey, `events.fact-${string}`>;

/** What a page shows of an answer, without knowing the question. */
export type FactValue =
  | { readonly as: 'text'; readonly text: LocalizedText }
  | { readonly as: 'list'; readonly texts: readonly LocalizedText[] }
  | { readonly as: 'city'; readonly partnerId: string }
  | { readonly as: 'number'; readonly number: number };

/** One question of a kind and its answer; undefined = not recorded. */
export interface KindFact {
  readonly label: FactLabel;
  readonly value: FactValue | undefined;
}

/** Everything the rest of the program knows of one kind of event; `D` is the shape of its own questions. */
export interface KindDefinition<D> {
  readonly label: KindLabel;
  readonly details: z.ZodType<D>;
  /** Partners the details name, besides host and visitors. */
  readonly partnerIds: (details: D) => readonly string[];
  readonly facts: (details: D) => readonly KindFact[];
}

export function textFact(label: FactLabel, text: LocalizedText | null): KindFact {
  return { label, value: text === null ? undefined : { as: 'text', text } };
}

/** An empty list is an answer only where the question was answered; null = not recorded. */
export function listFact(label: FactLabel, texts: readonly LocalizedText[] | null): KindFact {
  return { label, value: texts === null ? undefined : { as: 'list', texts } };
}

export function cityFact(label: FactLabel, partnerId: string | null): KindFact {
  return { label, value: partnerId === null ? undefined : { as: 'city', partnerId } };
}

/** A number that only names the event in a series is left out where there is none. */
export function numberFacts(label: FactLabel, number: number | null): readonly KindFact[] {
  return number === null ? [] : [{ label, value: { as: 'number', number } }];
}
