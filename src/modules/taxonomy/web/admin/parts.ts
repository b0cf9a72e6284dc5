import type { Runner } from '../../../../platform/command/index.ts';
import type { WorkAsk } from '../../../../platform/forms/index.ts';
import { mayLoadScheme } from '../../app/policy.ts';

/** What the pages of those who load schemes are made with: schemes belong to the installation, not to the project they are looked at from. */
export interface SchemePageParts {
  readonly runner: Runner;
  /** Where commands about the whole installation are carried out. */
  readonly installationId: string;
}

/** TX-05: to everybody else these pages are not there. */
export function isAllowed({ actor }: Pick<WorkAsk, 'actor'>, { installationId }: Pick<SchemePageParts, 'installationId'>): boolean {
  return mayLoadScheme(actor, { projectId: installationId });
}
