import type { ComponentChild } from 'preact';
import type { WorkAsk } from '../../../platform/forms/index.ts';
import type { Desk, Fields, Standing } from '../../editing/index.ts';
import { checkOnDesk } from '../app/check.ts';
import { mayEditPractice } from '../app/policy.ts';
import { CheckerBox, ReviewBox } from './checker-box.tsx';
import { isAsked } from './review/review.tsx';

interface BesideParts {
  readonly desk: Desk;
  readonly standing: Standing<Fields>;
  /** How many records say nearly the same. */
  readonly alike: number;
}

/** Beside a practice in the workspace: what would make it transferable. */
export async function checkerBeside(ask: WorkAsk, { desk, standing, alike }: BesideParts): Promise<ComponentChild> {
  if (desk.editable.kind !== 'practice') return undefined;
  const projectId = ask.project.id;
  const findings = await checkOnDesk(ask.reader, standing, { projectId, today: ask.now.slice(0, 10), alike });
  const asked = isAsked(ask, standing);
  return [
    asked ? <ReviewBox place={`/work/practices/${standing.id}/review`} /> : null,
    <CheckerBox findings={findings} mayEdit={mayEditPractice(ask.actor, { projectId, partnerIds: standing.partnerIds })} />,
  ];
}
