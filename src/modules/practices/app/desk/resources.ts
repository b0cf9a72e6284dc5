import { currencies, type Money } from '../../../../kernel/money.ts';
import { asLines, fromLines, sameText } from '../../../editing/index.ts';
import { type PracticeForm, type Resource, type ResourceKind, resourceKinds } from '../../model/form.ts';
import type { PracticeContent } from './practice-fields.ts';

type Resources = Pick<PracticeContent, ResourceKind | 'amount' | 'currency' | 'per'>;

/** What it takes, as the form asks for it: the first sum of money, and a text of lines for each kind. */
export function resourceFields({ resources }: PracticeForm): Resources {
  const notes = (kind: ResourceKind) => asLines(ofKind(resources, kind).map(({ note }) => note));
  const sum = ofKind(resources, 'money')[0]?.amount ?? null;
  return {
    amount: sum?.amount ?? null, currency: sum?.currency ?? null, per: sum?.per ?? null,
    money: notes('money'), people: notes('people'), time: notes('time'), fund: notes('fund'), overhead: notes('overhead'),
  };
}

/** PR-15: the resources after the form was changed. A kind nobody touched stays exactly as it was, sums the form does not show included. */
export function resourcesAfter(form: PracticeForm, content: Resources): Resource[] {
  const before = resourceFields(form);
  const untouched = (kind: ResourceKind) => sameText(before[kind], content[kind]) && (kind !== 'money' || sameSum(before, content));
  if (resourceKinds.every(untouched)) return form.resources;
  return resourceKinds.flatMap((kind) => {
    const items = ofKind(form.resources, kind);
    if (untouched(kind)) return items;
    const sums = items.map(({ amount }) => amount);
    if (kind === 'money') sums[0] = sumOf(content, sums[0] ?? null);
    const notes = fromLines(content[kind]);
    const count = Math.max(notes.length, sums.length);
    return Array.from({ length: count }, (_, n) => ({ kind, amount: sums[n] ?? null, note: notes[n] ?? null })).filter(({ amount, note }) => amount !== null || note !== null);
  });
}

function ofKind(resources: readonly Resource[], kind: ResourceKind): readonly Resource[] {
  return resources.filter((each) => each.kind === kind);
}

function sameSum(a: Resources, b: Resources): boolean {
  return a.amount === b.amount && a.currency === b.currency && a.per === b.per;
}

function sumOf({ amount, currency, per }: Resources, before: Money | null): Money | null {
  const known = currencies.find((each) => each === currency);
  if (amount === null || known === undefined) return null;
  if (before?.amount === amount && before.currency === known) return { ...before, per: per === 'year' ? 'year' : 'once' };
  return { amount, currency: known, per: per === 'year' ? 'year' : 'once' };
}
