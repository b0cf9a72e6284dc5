/** Whose word an interest is: the partner's own, or that of somebody of its stakeholder group. */
export const voices = ['partner', 'stakeholder'] as const;
export type Voice = (typeof voices)[number];

/** What the matrix must know of one interest. */
export interface MarkedInterest {
  readonly partnerId: string;
  readonly voice: Voice;
}

/** One practice with all that was said about it. */
export interface MatrixRow<I extends MarkedInterest = MarkedInterest> {
  readonly ownerIds: readonly string[];
  readonly interests: readonly I[];
}

/** PR-35: what stands where a practice and a partner meet: its own practice, what it and its stakeholders said, or nothing. */
export type MatrixCell<I extends MarkedInterest = MarkedInterest> = { readonly kind: 'own' } | { readonly kind: 'said'; readonly interests: readonly I[] };

/** The cell of one partner; the partner's own word comes before those of its stakeholders. */
export function cellOf<I extends MarkedInterest>({ ownerIds, interests }: MatrixRow<I>, partnerId: string): MatrixCell<I> {
  if (ownerIds.includes(partnerId)) return { kind: 'own' };
  const said = interests.filter((each) => each.partnerId === partnerId);
  return { kind: 'said', interests: said.toSorted((a, b) => voices.indexOf(a.voice) - voices.indexOf(b.voice)) };
}

/** PR-35: how many partners are interested in a practice; one whose stakeholders only spoke counts too, and each once. */
export function interestedIn({ interests }: MatrixRow): number {
  return new Set(interests.map(({ partnerId }) => partnerId)).size;
}

/** PR-35: in how many practices a partner is interested. */
export function interestsOfPartner(rows: readonly MatrixRow[], partnerId: string): number {
  return rows.filter(({ interests }) => interests.some((each) => each.partnerId === partnerId)).length;
}

export const matrixOrders = ['interest', 'practice', 'host'] as const;
export type MatrixOrder = (typeof matrixOrders)[number];

/** The order named in an address; by interest where none or an unknown one is named. */
export function readOrder(asked: string | undefined): MatrixOrder {
  return matrixOrders.find((order) => order === asked) ?? 'interest';
}

interface Sorting<R> {
  readonly order: MatrixOrder;
  /** The partners in the project's order. */
  readonly partnerIds: readonly string[];
  readonly byTitle: (a: R, b: R) => number;
}

/** PR-35: the rows by how many are interested, by title, or by whose practice it is; equal ones by title. */
export function sortedRows<R extends MatrixRow>(rows: readonly R[], { order, partnerIds, byTitle }: Sorting<R>): readonly R[] {
  const host = ({ ownerIds: [first] }: R) => (first === undefined ? partnerIds.length : partnerIds.indexOf(first));
  const first: Readonly<Record<MatrixOrder, (a: R, b: R) => number>> = {
    interest: (a, b) => interestedIn(b) - interestedIn(a),
    practice: () => 0,
    host: (a, b) => host(a) - host(b),
  };
  return rows.toSorted((a, b) => first[order](a, b) || byTitle(a, b));
}
