import type { LocalizedText } from '../../../kernel/text.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Desk } from '../../editing/index.ts';

/** A record of any kind, as tasks and comments point to it. */
export interface AboutRecord {
  readonly kind: string;
  readonly id: string;
}

/** A record that is there, with its place in the workspace. */
export interface KnownRecord extends AboutRecord {
  readonly title: LocalizedText;
  /** Below `/work`: `/needs/…`. */
  readonly path: string;
}

/** Finds records of any kind; undefined where there is none. */
export interface Records {
  readonly find: (reader: Reader, projectId: string, about: AboutRecord) => Promise<KnownRecord | undefined>;
}

/** The records that lie on these desks. */
export function recordsOn(desks: readonly Desk[]): Records {
  return {
    async find(reader, projectId, { kind, id }) {
      for (const desk of desks.filter((each) => each.editable.kind === kind)) {
        const standing = await desk.editable.find(reader, projectId, id);
        if (standing !== undefined) return { kind, id, title: standing.title, path: `/${desk.path}/${id}` };
      }
      return undefined;
    },
  };
}
