import type { Quantity, ValueStatus } from '../../../kernel/quantity.ts';

/** How values of an indicator add up: one period after the other, each including those before, or not at all. */
export const countings = ['per-period', 'cumulative', 'none'] as const;
export type Counting = (typeof countings)[number];

/** A value as far as adding up cares. */
export interface Countable {
  readonly quantity: Quantity;
  /** Who reported it; undefined for the project as a whole. */
  readonly partnerId: string | undefined;
  /** Last known day of its period, `yyyy-mm-dd`; undefined where nothing is known. */
  readonly day: string | undefined;
}

/** A sum that says what it is made of. */
export interface Total {
  /** Exact decimal; null where there was nothing to add: null is never zero. */
  readonly amount: string | null;
  /** True when one of the parts was a lower bound. */
  readonly atLeast: boolean;
  /** Statuses of the parts, each once, in the order of their weight: the first is the least sure. */
  readonly statuses: readonly ValueStatus[];
  /** How many values had no amount. */
  readonly missing: number;
  /** How many values were added. */
  readonly parts: number;
}

/** The least sure first. */
const byDoubt: readonly ValueStatus[] = ['forecast', 'estimated', 'provisional', 'reported', 'zero-reported', 'measured'];

/** MO-09 to MO-12: the total of the values of one indicator; undefined where its values are not added up. */
export function totalOf(counting: Counting, values: readonly Countable[]): Total | undefined {
  if (counting === 'none') return undefined;
  const counted = counting === 'cumulative' ? latestOfEach(values) : values;
  const known = counted.flatMap(({ quantity: { amount, status, atLeast } }) => (amount === null ? [] : [{ amount, status, atLeast: atLeast === true }]));
  return {
    amount: known.length === 0 ? null : sum(known.map((each) => each.amount)),
    atLeast: known.some((each) => each.atLeast),
    statuses: byDoubt.filter((status) => known.some((each) => each.status === status)),
    missing: counted.length - known.length,
    parts: known.length,
  };
}

/** MO-12: of cumulative values, the newest of each partner counts; one without an amount does not push out an older one that has it. */
function latestOfEach(values: readonly Countable[]): readonly Countable[] {
  const byPartner = Map.groupBy(values, (value) => value.partnerId ?? '');
  return [...byPartner.values()].flatMap((own) => {
    const known = own.filter((value) => value.quantity.amount !== null);
    const [latest] = (known.length === 0 ? own : known).toSorted(newestFirst);
    return latest === undefined ? [] : [latest];
  });
}

/** Of two values of one day the larger counts, so that the order in which they came does not matter. */
function newestFirst(one: Countable, other: Countable): number {
  const [a, b] = [one.day ?? '', other.day ?? ''];
  if (a !== b) return a < b ? 1 : -1;
  return compareDecimals(other.quantity.amount ?? '0', one.quantity.amount ?? '0');
}

/** Places after the decimal point that amounts have at most (kernel, `decimal`). */
const places = 6;

/** The exact sum of decimals, written as short as it can be: `0.1` and `0.20` are `0.3`. */
export function sum(amounts: readonly string[]): string {
  return asDecimal(amounts.reduce((total, amount) => total + asUnits(amount), 0n));
}

function compareDecimals(one: string, other: string): number {
  const difference = asUnits(one) - asUnits(other);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** Millionths: an integer keeps every digit. */
function asUnits(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const units = BigInt(whole + fraction.padEnd(places, '0'));
  return amount.startsWith('-') ? -units : units;
}

function asDecimal(units: bigint): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  const whole = digits.slice(0, -places);
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
