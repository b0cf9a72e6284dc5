import { localizedText, type LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import type { ActionDetails, ChangeType, Step } from './action.ts';
import { canonicalText } from './canonical.ts';
import type { PlanDetails } from './plan.ts';

/** The whole text of a plan: what is put to consultation, endorsed and frozen. Stored shape, version 1. */
export interface PlanContent {
  readonly v: 1;
  readonly title: LocalizedText;
  readonly instrumentId: string | null;
  readonly details: PlanDetails;
  readonly actions: readonly ContentAction[];
}

/** One action of that text. */
export interface ContentAction {
  readonly number: number;
  readonly title: LocalizedText;
  readonly details: ActionDetails;
  readonly timeframe: When;
  readonly expectedChange: ChangeType | null;
  readonly steps: readonly Step[];
  readonly transferIds: readonly string[];
  readonly practiceIds: readonly string[];
}

/**
 * PL-06: the text an endorsement stands for. Of texts in several languages only the original counts:
 * a translation that is added or corrected later does not touch what was endorsed.
 */
export function endorsedText(content: unknown): string {
  return canonicalText(originals(content));
}

function originals(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(originals);
  if (typeof value !== 'object' || value === null) return value;
  const text = localizedText.safeParse(value);
  if (text.success) return { lang: text.data.source, text: text.data.texts[text.data.source]?.text };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, originals(each)]));
}
