import { renewConcepts } from '../../modules/search/index.ts';
import { noteRenewal } from '../../modules/taxonomy/index.ts';
import { goRound } from '../../platform/clock/index.ts';
import type { Runner } from '../../platform/command/index.ts';
import type { Database } from '../../platform/db/index.ts';

const actor = { kind: 'system', name: 'concepts' } as const;
/** Milliseconds: who has loaded or mapped a scheme finds by it soon, wherever that was done. Asking costs next to nothing. */
const pause = 5000;

/** TX-25: what every public record is about follows the concept schemes; a change is noted in its project, so that pages and counts follow. Returns how many records changed. */
export function renewed(database: Database, runner: Runner): Promise<number> {
  return renewConcepts(database, async ({ projectId, records }) => {
    const done = await runner.run(noteRenewal, { records }, { actor, projectId });
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  });
}

/** Does that now and then again and again; returns how to stop. */
export function startRenewing(database: Database, runner: Runner, failed: (error: unknown) => void): () => Promise<void> {
  return goRound(pause, () => renewed(database, runner), failed);
}
