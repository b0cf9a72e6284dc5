import type { LocalizedText } from '../../../kernel/text.ts';
import type { RecordKind, Visibility } from '../../../kernel/record.ts';
import type { Refusal } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { type Content, type DeskCommand, deskCommand, type Editable, editingCommands, type Fields, type Standing } from '../../editing/index.ts';

/** A city that rows can name. */
export interface ImportCity {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
}

/** What a module says of records that can be brought in from a file. */
export interface ImportDescription<F extends Fields> {
  readonly kind: RecordKind;
  /** What they are called on the command line: `needs`. */
  readonly name: string;
  readonly editable: Editable<F>;
  /** False where a record may be nobody's. */
  readonly cityNeeded: boolean;
  readonly cities: (reader: Reader, projectId: string) => Promise<readonly ImportCity[]>;
  /** Every record of the project as it stands, drafts too. */
  readonly existing: (reader: Reader, projectId: string) => Promise<readonly Standing<F>[]>;
  /** The command that records a new one, and its input. */
  readonly record: DeskCommand;
  readonly input: (content: Content<F>, about: { readonly slug: string; readonly partnerId: string | undefined; readonly visibility: Visibility }) => unknown;
  /** What only the form asks for, and the command that records does not. */
  readonly check?: (content: Content<F>) => readonly Refusal[];
  /** The field that a refusal of the command points to. */
  readonly fieldOf: (path: string) => string;
}

/** Records that can be brought in, without the types of their own fields. */
export interface Importable extends ImportDescription<Fields> {
  readonly revise: DeskCommand;
  readonly show: DeskCommand;
}

/** Makes a description into what the import works with. */
export function importableOf<F extends Fields>(description: ImportDescription<F>): Importable {
  const { revise, show } = editingCommands(description.editable);
  // a description's functions are only given what its own functions returned
  return { ...(description as unknown as ImportDescription<Fields>), revise: deskCommand(revise), show: deskCommand(show) };
}
