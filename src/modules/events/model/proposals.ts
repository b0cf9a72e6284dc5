/** An interest that stands, with who would show the practice; hostId undefined where the owner is not recorded. */
export interface Wish {
  readonly interestId: string;
  readonly practiceId: string;
  readonly partnerId: string;
  readonly hostId: string | undefined;
  readonly needId: string | undefined;
  /** When it was said, an ISO date. */
  readonly day: string;
}

/** A study visit that is planned, or was held. */
export interface VisitFacts {
  readonly id: string;
  readonly hostId: string | null;
  readonly practiceIds: readonly string[];
  readonly partnerIds: readonly string[];
  /** True while it is still to come. */
  readonly isAhead: boolean;
  /** The first day it can have been held on; undefined where nothing is recorded. */
  readonly day: string | undefined;
}

/** A study visit that the interests ask for. */
export interface Proposal {
  readonly hostId: string;
  readonly practiceIds: readonly string[];
  readonly partnerIds: readonly string[];
  readonly wishes: readonly Wish[];
}

/** What the interests come to. */
export interface Proposals {
  /** The most interested first. */
  readonly proposed: readonly Proposal[];
  /** What visits ahead answer, by visit; only those that answer something. */
  readonly planned: ReadonlyMap<string, readonly Wish[]>;
  /** Interests in practices of which it is not recorded whose they are. */
  readonly hostless: readonly Wish[];
}

/**
 * E-26, E-28: interests grouped by who would be visited. Those that a visit answers are not proposed again. First the host that most cities
 * want to see, then the one with most practices, then in the project's order.
 */
export function proposalsFrom(wishes: readonly Wish[], visits: readonly VisitFacts[], hosts: readonly string[]): Proposals {
  const open = wishes.filter((wish) => !visits.some((visit) => answers(visit, wish)));
  const planned = visits.filter(({ isAhead }) => isAhead).map((visit) => [visit.id, wishes.filter((wish) => answers(visit, wish))] as const);
  const byHost = Map.groupBy(open, ({ hostId }) => hostId);
  const proposed = [...byHost].flatMap(([hostId, own]) => (hostId === undefined ? [] : [proposalOf(hostId, own)]));
  return {
    proposed: proposed.toSorted((a, b) => (
      b.partnerIds.length - a.partnerIds.length || b.practiceIds.length - a.practiceIds.length || hosts.indexOf(a.hostId) - hosts.indexOf(b.hostId)
    )),
    planned: new Map(planned.filter(([, answered]) => answered.length > 0)),
    hostless: byHost.get(undefined) ?? [],
  };
}

/** E-28: a visit to the owner of the practice, which it shows, with the city that is interested; one that is over was held after that was said. */
export function answers({ hostId, practiceIds, partnerIds, isAhead, day }: VisitFacts, wish: Wish): boolean {
  if (hostId !== wish.hostId || !practiceIds.includes(wish.practiceId) || !partnerIds.includes(wish.partnerId)) return false;
  return isAhead || (day !== undefined && day >= wish.day);
}

function proposalOf(hostId: string, wishes: readonly Wish[]): Proposal {
  const practices = Map.groupBy(wishes, ({ practiceId }) => practiceId);
  const cities = (own: readonly Wish[]) => new Set(own.map(({ partnerId }) => partnerId)).size;
  const wanted = [...practices].toSorted(([, a], [, b]) => cities(b) - cities(a)).map(([id]) => id);
  return { hostId, practiceIds: wanted, partnerIds: [...new Set(wishes.map(({ partnerId }) => partnerId))], wishes };
}
