import { type Actor, hasRole } from '../../../kernel/actor.ts';

interface At {
  readonly projectId: string;
}

/** Only an administrator creates a project; nobody has another role in it yet. */
export function mayCreateProject(actor: Actor, at: At): boolean {
  return hasRole(actor, ['administrator'], at);
}

/** The coordinator sets up the project's frame: thematic areas, semesters, partners. */
export function mayShapeProject(actor: Actor, at: At): boolean {
  return hasRole(actor, ['coordinator', 'administrator'], at);
}

/** A partner's officer and its policy authority, or the coordinator, record what the partner's policy instrument is and was. */
export function mayRecordInstrument(actor: Actor, at: At & { readonly partnerId: string }): boolean {
  return hasRole(actor, ['coordinator', 'partner-officer', 'policy-authority'], at);
}

/** A partner's officer or the coordinator records who belongs to the stakeholder group. */
export function mayRecordStakeholder(actor: Actor, at: At & { readonly partnerId: string }): boolean {
  return hasRole(actor, ['coordinator', 'partner-officer'], at);
}
