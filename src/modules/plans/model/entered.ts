import { z } from 'zod';
import { currencies } from '../../../kernel/money.ts';
import { decimal } from '../../../kernel/quantity.ts';
import type { Refusal } from '../../../kernel/result.ts';
import { localizedText, type LocalizedText } from '../../../kernel/text.ts';
import { isReversed } from '../../../kernel/when.ts';
import type { Costs, Funding, Player, Step } from './action.ts';
import { canonicalText } from './canonical.ts';
import { asLines, linesIn } from './lines.ts';
import { leadingWhen, writtenWhen } from './written-when.ts';
import { readMoney, writtenMoney } from './written-money.ts';

/**
 * What was entered into the form of an action where it is more, or less, than what is shown of it: lists as they were written,
 * a line each, and costs that are not complete yet. Stored shape, version 1.
 */
export const entered = z.strictObject({
  v: z.literal(1),
  steps: localizedText.nullable(),
  players: localizedText.nullable(),
  costKind: z.enum(['money', 'no-cost']).nullable(),
  costAmount: decimal.nullable(),
  costCurrency: z.enum(currencies).nullable(),
  costPer: z.enum(['once', 'year']).nullable(),
  costYear: z.string().nullable(),
  costNote: localizedText.nullable(),
  fundingSecured: localizedText.nullable(),
  fundingApplied: localizedText.nullable(),
  fundingPlanned: localizedText.nullable(),
  fundingOther: localizedText.nullable(),
});
export type Entered = z.infer<typeof entered>;

/** The lists and costs of an action as they are shown. */
export interface Listed {
  readonly steps: readonly Step[];
  readonly players: readonly Player[];
  readonly costs: Costs | null;
  readonly funding: readonly Funding[];
}

/** Where the form keeps money of each standing; what has none on record is kept apart. */
const fundingFields = [['fundingSecured', 'secured'], ['fundingApplied', 'applied'], ['fundingPlanned', 'planned'], ['fundingOther', null]] as const;

/** PL-18: the lists of an action as its form shows them before anybody edited it there. */
export function enteredOf({ steps, players, costs, funding }: Listed): Entered {
  const fundingOf = (status: Funding['status']) => asLines(funding.filter((each) => each.status === status).map(({ source, money }) => (
    { lead: '', main: source, note: money === null ? null : inEveryLanguage(source, writtenMoney(money)) }
  )));
  return {
    v: 1,
    steps: asLines(steps.map(({ title, note, when }) => ({ lead: writtenWhen(when), main: title, note }))),
    players: asLines(players.map(({ name, role }) => ({ lead: '', main: name, note: role }))),
    ...costsEntered(costs),
    fundingSecured: fundingOf('secured'), fundingApplied: fundingOf('applied'), fundingPlanned: fundingOf('planned'), fundingOther: fundingOf(null),
  };
}

function costsEntered(costs: Costs | null): Pick<Entered, 'costKind' | 'costAmount' | 'costCurrency' | 'costPer' | 'costYear' | 'costNote'> {
  const none = { costKind: null, costAmount: null, costCurrency: null, costPer: null, costYear: null, costNote: null };
  if (costs === null) return none;
  if (costs.kind === 'no-cost') return { ...none, costKind: 'no-cost', costNote: costs.reason };
  const { money: { amount, currency, per }, priceYear, note } = costs;
  return { costKind: 'money', costAmount: amount, costCurrency: currency, costPer: per, costYear: priceYear, costNote: note };
}

function inEveryLanguage(text: LocalizedText, words: string): LocalizedText {
  return { ...text, texts: Object.fromEntries(Object.entries(text.texts).map(([lang, each]) => [lang, { ...each, text: words }])) };
}

/**
 * PL-18: what is shown of an action, made of what was entered. A list that was not touched since `before` stays exactly as it is
 * in `listed`, so that saving one field never changes the wording of another.
 */
export function listedOf(now: Entered, before: { readonly entered: Entered; readonly listed: Listed }): Listed {
  const kept = (field: keyof Entered) => same(now[field], before.entered[field]);
  const { listed } = before;
  return {
    steps: kept('steps') ? listed.steps : stepsIn(now.steps),
    players: kept('players') ? listed.players : linesIn(now.players).map(({ main, note }) => ({ name: main, role: note })),
    costs: costFields.every(kept) ? listed.costs : costsIn(now),
    funding: fundingFields.flatMap(([field, status]) => (kept(field) ? listed.funding.filter((each) => each.status === status) : fundingIn(now[field], status))),
  };
}

const costFields = ['costKind', 'costAmount', 'costCurrency', 'costPer', 'costYear', 'costNote'] as const;

function stepsIn(text: LocalizedText | null): readonly Step[] {
  return linesIn(text, leadingWhen).map(({ lead, main, note }) => ({ title: main, note, when: leadingWhen(`${lead} -`).when }));
}

function fundingIn(text: LocalizedText | null, status: Funding['status']): readonly Funding[] {
  return linesIn(text).map(({ main, note }) => {
    const money = note === null ? undefined : readMoney(note.texts[note.source]?.text ?? '');
    return { source: money === undefined && note !== null ? joined(main, note) : main, status, money: money ?? null };
  });
}

/** A note that is no money belongs to the words. */
function joined(main: LocalizedText, note: LocalizedText): LocalizedText {
  const texts = Object.entries(main.texts).map(([lang, each]) => {
    // the keys of texts are languages
    const more = note.texts[lang as LocalizedText['source']];
    return [lang, more === undefined ? each : { ...each, text: `${each.text}: ${more.text}` }] as const;
  });
  return { ...main, texts: Object.fromEntries(texts) };
}

/** Costs are shown once they are whole: money with its currency, or the reason why there are none. */
function costsIn({ costKind, costAmount, costCurrency, costPer, costYear, costNote }: Entered): Costs | null {
  if (costKind === 'no-cost') return costNote === null ? null : { kind: 'no-cost', reason: costNote };
  if (costAmount === null || costCurrency === null) return null;
  const priceYear = costYear !== null && /^\d{4}$/.test(costYear) ? costYear : null;
  return { kind: 'money', money: { amount: costAmount, currency: costCurrency, per: costPer ?? 'once' }, priceYear, note: costNote };
}

/** PL-11: a step does not end before it begins. */
export function checkEntered({ steps }: Pick<Entered, 'steps'>): readonly Refusal[] {
  return stepsIn(steps).some(({ when }) => isReversed(when)) ? [{ code: 'period-reversed', field: 'steps' }] : [];
}

function same(one: unknown, other: unknown): boolean {
  return canonicalText(one) === canonicalText(other);
}
