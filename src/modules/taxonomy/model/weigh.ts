/** A name of a concept that a text has. */
export interface FoundLabel {
  readonly conceptId: number;
  readonly label: string;
  /** How many different stems the name has. */
  readonly stems: number;
  /** Its words stand in the text as in the name, one after the other. */
  readonly inOrder: boolean;
  readonly inTitle: boolean;
}

/** A concept with how much a text is about it (0 … about 2), and the names that led to it, the strongest first. */
export interface Weighed {
  readonly conceptId: number;
  readonly weight: number;
  readonly labels: readonly string[];
}

/** TX-08: a longer name says more; words that only stand somewhere in the text say less; a title says more than the rest. */
function strength({ stems, inOrder, inTitle }: FoundLabel): number {
  const length = [0, 0.8, 1, 1.2][Math.min(stems, 3)] ?? 0;
  return length * (inOrder ? 1 : 0.5) * (inTitle ? 1.5 : 1);
}

/** What each further name of a concept adds: a text that says a thing in three ways is about it. */
const further = 0.15;

/** TX-08: the concepts of a text, the strongest first. */
export function weighed(found: readonly FoundLabel[]): readonly Weighed[] {
  const byConcept = Map.groupBy(found, ({ conceptId }) => conceptId);
  return [...byConcept].map(([conceptId, labels]) => {
    const sorted = labels.toSorted((a, b) => strength(b) - strength(a) || (a.label < b.label ? -1 : 1));
    const [first] = sorted;
    const weight = (first === undefined ? 0 : strength(first)) + further * Math.min(sorted.length - 1, 3);
    return { conceptId, weight, labels: sorted.map(({ label }) => label) };
  }).toSorted((a, b) => b.weight - a.weight || a.conceptId - b.conceptId);
}

/** How much of a concept's weight goes to the wider one. */
const upwards = 0.4;

/** TX-09: what is about a concept is a little about the wider ones too; two steps up at most. */
export function withBroader(weights: ReadonlyMap<number, number>, broader: ReadonlyMap<number, readonly number[]>): ReadonlyMap<number, number> {
  const all = new Map(weights);
  let step = [...weights];
  for (let n = 0; n < 2; n += 1) {
    step = step.flatMap(([id, weight]) => (broader.get(id) ?? []).map((to): [number, number] => [to, weight * upwards]));
    for (const [id, weight] of step) all.set(id, Math.max(all.get(id) ?? 0, weight));
  }
  return all;
}
