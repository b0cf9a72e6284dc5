import { type Actor, hasRole } from '../../../kernel/actor.ts';

interface At {
  readonly projectId: string;
  /** Undefined for what concerns the whole project. */
  readonly partnerId: string | undefined;
}

/** A partner's officer reports on the own city; what concerns the whole project is reported by the coordinator. */
export function mayReport(actor: Actor, { projectId, partnerId }: At): boolean {
  if (partnerId === undefined) return hasRole(actor, ['coordinator'], { projectId });
  return hasRole(actor, ['partner-officer', 'coordinator'], { projectId, partnerId });
}

/** Whoever may report may also hand a value in. */
export function maySubmitValue(actor: Actor, at: At): boolean {
  return mayReport(actor, at);
}

/** Only the coordinator approves a value or sends it back: what a city reports of itself is looked at by somebody else. */
export function mayJudgeValue(actor: Actor, at: Pick<At, 'projectId'>): boolean {
  return hasRole(actor, ['coordinator'], at);
}
