import type { Say } from '../../../kernel/locale.ts';
import type { FilterGroup } from '../../../ui/index.ts';
import { countedCircumstances, means, usualWeighing, type Weighing } from '../model/combine.ts';

/** MA-10: how the address wants it done; as usual where it says nothing, or something unknown. */
export function readWeighing(query: Readonly<Record<string, string>>): Weighing {
  return {
    by: means.find((each) => each === query['by']) ?? usualWeighing.by,
    counted: countedCircumstances.find((each) => each === query['count']) ?? usualWeighing.counted,
  };
}

/** MA-10: the other ways, as links; each keeps the rest as it is. */
export function waysOf(say: Say, now: Weighing): readonly FilterGroup[] {
  const way = (label: string, to: Weighing) => ({ label, href: addressOf(to), current: to.by === now.by && to.counted === now.counted });
  return [
    { label: say('matching.by'), options: means.map((by) => way(say(`matching.by-${by}`), { ...now, by })) },
    { label: say('matching.counted'), options: countedCircumstances.map((counted) => way(say(`matching.counted-${counted}`), { ...now, counted })) },
  ];
}

function addressOf({ by, counted }: Weighing): string {
  return `?${new URLSearchParams({ by, count: counted }).toString()}`;
}
