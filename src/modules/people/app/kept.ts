import type { Reader, Writer } from '../../../platform/db/index.ts';

/** What another module keeps about people: a part of what a person gets, and of what goes when the person's data is erased. */
export interface KeptAbout {
  /** The name of its part in the person's file. */
  readonly part: string;
  /** All that is kept about a person, in every project, as it stands in the file: instants in ISO 8601, nobody else's words. */
  readonly read: (reader: Reader, personId: string) => Promise<unknown>;
  /** Takes away what serves only the person, in the command's transaction; what stays names nobody. Absent: nothing has to go. */
  readonly forget?: (writer: Writer, personId: string) => Promise<void>;
}
