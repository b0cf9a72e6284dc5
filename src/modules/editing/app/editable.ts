import type { Actor } from '../../../kernel/actor.ts';
import type { SubjectKind, Visibility } from '../../../kernel/record.ts';
import type { Refusal } from '../../../kernel/result.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Reader, Writer } from '../../../platform/db/index.ts';
import { type Content, type Fields, withLimits } from '../model/fields.ts';

/** Whose a record is. A record of several partners may be edited by each of them; none: by those who answer for the whole project. */
export interface Owned {
  readonly projectId: string;
  readonly partnerIds: readonly string[];
  /** People whose own it is, beside what partners may: who asked for a task. */
  readonly personIds?: readonly string[] | undefined;
}

/** A record as it is being edited. */
export interface Standing<F extends Fields> extends Pick<Owned, 'personIds'> {
  readonly id: string;
  readonly slug: string;
  readonly revision: number;
  readonly visibility: Visibility;
  readonly partnerIds: readonly string[];
  /** Its state, where its kind has states. */
  readonly state?: string;
  readonly title: LocalizedText;
  readonly content: Content<F>;
}

/** One of the records a field can point to. */
export interface Option {
  readonly value: string;
  readonly label: LocalizedText | string;
}

/** The options of `record` and `records` fields, by the name their field gives. */
export type OptionSources = Readonly<Record<string, (reader: Reader, projectId: string) => Promise<readonly Option[]>>>;

/** How the records of one kind are edited: what `revise`, `restore` and `show` are made of. */
export interface Editable<F extends Fields> {
  /** First part of its commands' names: `need` → `need.revise`. */
  readonly name: string;
  readonly kind: SubjectKind;
  readonly fields: F;
  readonly options: OptionSources;
  /** Whether a field is asked of this record at all; absent: every field is. Forms and translations leave out the others (`fieldsFor`). */
  readonly applies?: (field: string, standing: Standing<F>) => boolean;
  /** The record by id; its row is held (`for update`) when the reader is a transaction's. */
  readonly find: (reader: Reader, projectId: string, id: string) => Promise<Standing<F> | undefined>;
  /** The texts of every record of the project, drafts too, in one statement: the same that `find` gives. Absent where the texts are nobody's to translate. */
  readonly texts?: (reader: Reader, projectId: string) => Promise<readonly RecordTexts<F>[]>;
  /** Characters that the project's programme takes in its fields, where it says so; `check` holds them. */
  readonly limits?: (standing: Standing<F>) => Readonly<Record<string, number>>;
  readonly mayEdit: (actor: Actor, at: Owned, state: string | undefined) => boolean;
  /** Who may decide that everybody sees it; absent: whoever may edit. */
  readonly mayShow?: (actor: Actor, at: Owned) => boolean;
  /** Rules over the whole content, beyond what each field says. `standing` is the record before the change. */
  readonly check?: (content: Content<F>, standing: Standing<F>) => readonly Refusal[];
  /** Writes content, revision and visibility, and keeps the search entry true (none unless public). */
  readonly store: (writer: Writer, at: Stored, content: Content<F>) => Promise<void>;
}

/** A record's content as far as it is text. */
export interface RecordTexts<F extends Fields = Fields> {
  readonly id: string;
  readonly content: Partial<Content<F>>;
}

export interface Stored {
  readonly projectId: string;
  readonly id: string;
  readonly slug: string;
  readonly revision: number;
  readonly visibility: Visibility;
  /** Instant of the change, ISO 8601. */
  readonly at: string;
}

/** The fields that are asked of this record, in their order, with the limits of its programme. */
export function fieldsFor<F extends Fields>(editable: Editable<F>, standing: Standing<F>): Fields {
  const asked = Object.fromEntries(Object.entries(editable.fields).filter(([field]) => editable.applies?.(field, standing) ?? true));
  return editable.limits === undefined ? asked : withLimits(asked, editable.limits(standing));
}
