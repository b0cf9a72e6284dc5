import { type Actor, hasRole } from '../../../kernel/actor.ts';

/** The project of a transfer, and the partner that takes over. */
interface At {
  readonly projectId: string;
  readonly importerId: string;
}

/** The officer of the partner that takes over records it; coordinator and administrator record any. */
export function mayOpenTransfer(actor: Actor, { projectId, importerId }: At): boolean {
  return hasRole(actor, ['partner-officer', 'coordinator', 'administrator'], { projectId, partnerId: importerId });
}

/** Whoever may record a transfer may say how it goes on: its steps, its end, and what moved. */
export function mayMoveTransfer(actor: Actor, at: At): boolean {
  return mayOpenTransfer(actor, at);
}

/** Whoever may record a transfer may change it and decide who sees it. */
export function mayEditTransfer(actor: Actor, { projectId, partnerIds }: { readonly projectId: string; readonly partnerIds: readonly string[] }): boolean {
  return partnerIds.some((importerId) => mayOpenTransfer(actor, { projectId, importerId }));
}
