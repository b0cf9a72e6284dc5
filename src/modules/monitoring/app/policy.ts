import { type Actor, hasRole } from '../../../kernel/actor.ts';

interface At {
  readonly projectId: string;
  /** Undefined for what concerns the whole project. */
  readonly partnerId: string | undefined;
}

interface Owned {
  readonly projectId: string;
  readonly partnerIds: readonly string[];
}

/** A partner's officer reports on the own city; what concerns the whole project is reported by those who answer for it. */
export function mayReport(actor: Actor, { projectId, partnerId }: At): boolean {
  if (partnerId === undefined) return hasRole(actor, ['coordinator', 'administrator'], { projectId });
  return hasRole(actor, ['partner-officer', 'coordinator', 'administrator'], { projectId, partnerId });
}

/** Whoever may report may also hand a value in. */
export function maySubmitValue(actor: Actor, at: At): boolean {
  return mayReport(actor, at);
}

/** Only the coordinator approves a value or sends it back: what a city reports of itself is looked at by somebody else. */
export function mayJudgeValue(actor: Actor, at: Pick<At, 'projectId'>): boolean {
  return hasRole(actor, ['coordinator'], at);
}

/** Whoever may report something may change the report and decide who sees it. */
export function mayEditReport(actor: Actor, { projectId, partnerIds }: Owned): boolean {
  const [partnerId] = partnerIds;
  return mayReport(actor, { projectId, partnerId });
}

/** Whoever may report on some city may begin a report; whose it may be is decided where it is recorded. */
export function mayBeginReport(actor: Actor, at: Owned): boolean {
  return at.partnerIds.length > 0 ? mayEditReport(actor, at) : hasRole(actor, ['partner-officer', 'coordinator', 'administrator'], { projectId: at.projectId });
}

/** The city that an officer of one city reports for without saying so; undefined for everybody else. */
export function ownReporter(actor: Actor, projectId: string): string | undefined {
  if (actor.kind !== 'person' || mayReport(actor, { projectId, partnerId: undefined })) return undefined;
  const own = actor.memberships.filter((each) => each.projectId === projectId && each.role === 'partner-officer').map((each) => each.partnerId);
  return own.length === 1 ? own[0] : undefined;
}
