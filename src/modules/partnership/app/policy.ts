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

/** A partner's officer and its policy authority, coordinator or administrator, record what the partner's policy instrument is and was. */
export function mayRecordInstrument(actor: Actor, at: At & { readonly partnerId: string }): boolean {
  return hasRole(actor, ['coordinator', 'administrator', 'partner-officer', 'policy-authority'], at);
}

/** A partner's officer, coordinator or administrator records who belongs to the stakeholder group. */
export function mayRecordStakeholder(actor: Actor, at: At & { readonly partnerId: string }): boolean {
  return hasRole(actor, ['coordinator', 'administrator', 'partner-officer'], at);
}

interface Owned {
  readonly projectId: string;
  readonly partnerIds: readonly string[];
}

/** A partner's officer keeps what the own city says of itself; coordinator and administrator that of all. */
export function mayDescribePartner(actor: Actor, at: Owned): boolean {
  return mayShapeProject(actor, at) || at.partnerIds.some((partnerId) => hasRole(actor, ['partner-officer'], { projectId: at.projectId, partnerId }));
}

/** Whoever may record an instrument may also change it. */
export function mayEditInstrument(actor: Actor, at: Owned): boolean {
  return at.partnerIds.some((partnerId) => mayRecordInstrument(actor, { projectId: at.projectId, partnerId }));
}

/** Whoever may record a stakeholder organisation may also change it. */
export function mayEditStakeholder(actor: Actor, at: Owned): boolean {
  return at.partnerIds.some((partnerId) => mayRecordStakeholder(actor, { projectId: at.projectId, partnerId }));
}
