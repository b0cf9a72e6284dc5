import type { Database } from '../db/index.ts';
import { from } from '../db/index.ts';

interface RevisionTable {
  project_revision: { project_id: string; revision: number };
}

/** Knows the present revision of each project without asking the database every time. */
export interface Revisions {
  /** The present revision, from memory where it is known for sure; 0 for a project without changes. */
  readonly current: (projectId: string) => Promise<number>;
  /** The revision if it is known for sure at this moment. */
  readonly known: (projectId: string) => number | undefined;
  /** Told by the command runner of this process. */
  readonly changed: (projectId: string, revision: number) => void;
  readonly close: () => Promise<void>;
}

const retryAfter = 1000;

/**
 * Follows the database's notices of changed projects. While the line is down nothing is known for sure,
 * so every page asks the database again; it is taken up once a second.
 */
export async function followRevisions(database: Database): Promise<Revisions> {
  const state = { known: new Map<string, number>(), following: false, closed: false, stop: async () => {} };
  const heard = (projectId: string, revision: number) => state.known.set(projectId, Math.max(revision, state.known.get(projectId) ?? 0));
  const lost = () => {
    state.following = false;
    state.known.clear();
    if (!state.closed) setTimeout(() => {
      follow().catch(lost);
    }, retryAfter).unref();
  };
  const follow = async () => {
    if (state.closed) return;
    try {
      state.stop = await database.onRevision(heard, lost);
      state.following = true;
    } catch {
      lost();
    }
  };
  await follow();
  return {
    known: (projectId) => (state.following ? state.known.get(projectId) : undefined),
    async current(projectId) {
      const known = state.following ? state.known.get(projectId) : undefined;
      if (known !== undefined) return known;
      const row = await from<RevisionTable>(database).selectFrom('project_revision').select('revision').where('project_id', '=', projectId).executeTakeFirst();
      const revision = row?.revision ?? 0;
      if (state.following) heard(projectId, revision);
      return revision;
    },
    changed: heard,
    async close() {
      state.closed = true;
      await state.stop();
    },
  };
}
