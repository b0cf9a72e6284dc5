import type { Actor } from '../../../kernel/actor.ts';
import type { Lang } from '../../../kernel/lang.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import type { Command } from '../../../platform/command/index.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Content, Fields, PlainKey } from '../model/fields.ts';
import { editingCommands } from './commands.ts';
import type { Editable, OptionSources, Owned, Standing } from './editable.ts';

/** Any command, with the types of its steps known to itself only; the runner checks the input against its own shape. */
export type DeskCommand = Command<unknown, unknown, unknown, unknown>;

/** One line of a list of records in the workspace; drafts included. */
export interface DeskRow {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly partnerIds: readonly string[];
  readonly state: string | undefined;
  /** What is known of it where it has no state of its own. */
  readonly known?: PlainKey | undefined;
  /** When it is or was, where it has a day. */
  readonly when?: When | undefined;
  readonly visibility: 'public' | 'project';
}

/** What a form under a button asks for, and which command it is for: accept, decline, move on. */
export interface Step<F extends Fields = Fields> {
  /** Last part of its address: `decline`. Unique within the desk. */
  readonly name: string;
  readonly label: PlainKey;
  readonly hint?: PlainKey;
  /** What has to be said: a reason, a day, a choice. */
  readonly fields: Fields;
  readonly options?: OptionSources;
  /** Whether the step is offered here to this person; the command decides in the end. */
  readonly offered: (standing: Standing<F>, actor: Actor, at: Owned) => boolean;
  /** Why nobody can take it just now, whoever they are: it is not offered then, its page says so, and its command to who had its form open. */
  readonly rests?: (standing: Standing<F>, now: string) => PlainKey | undefined;
  readonly command: DeskCommand;
  /** The command's input, made of what was said. */
  readonly input: (standing: Standing<F>, said: Content<Fields>) => unknown;
}

/** What a new record is made of. */
export interface Beginning {
  /** What is asked for at first; the rest is filled in on the record's own page. */
  readonly fields: Fields;
  /** Characters that the project's programme takes in them, where it says so. */
  readonly limits?: (reader: Reader, projectId: string) => Promise<Readonly<Record<string, number>>>;
  /** `one`: the record is one partner's, asked for where the person acts for several. `none`: it is the project's. */
  readonly partner: 'one' | 'none';
  readonly mayBegin: (actor: Actor, at: Owned) => boolean;
  readonly command: DeskCommand;
  readonly input: (content: Content<Fields>, about: { readonly slug: string; readonly partnerId: string; readonly lang: Lang }) => unknown;
}

/**
 * One kind of record in the workspace: its list, its form, its history, its translations, its steps.
 * The workspace draws all of it from this description; nothing there asks which kind it is.
 */
export interface Desk<F extends Fields = Fields> {
  /** Its part of the address: `needs` → `/work/needs`. */
  readonly path: string;
  /** Where it stands in the navigation: with the chain, or with what is the whole project's. */
  readonly group?: 'mine' | 'project';
  readonly one: PlainKey;
  readonly many: PlainKey;
  /** What belongs here, for who finds the list empty. */
  readonly empty: PlainKey;
  readonly editable: Editable<F>;
  readonly revise: DeskCommand;
  readonly restore: DeskCommand;
  readonly show: DeskCommand;
  readonly list: (reader: Reader, projectId: string) => Promise<readonly DeskRow[]>;
  /** Other pages where these records are worked on, below `/work`: above the list for who may begin one, and beside each record for who may change it. */
  readonly also?: readonly { readonly label: PlainKey; readonly path: string }[];
  /** Words of the states. */
  readonly states?: Readonly<Record<string, PlainKey>>;
  readonly steps: readonly Step<F>[];
  /** Absent where such records are born elsewhere. */
  readonly begin?: Beginning;
  /** True where such records never leave the project: it need not be said of each. */
  readonly inside?: true;
  /** Its public page below the project, where it has one. */
  readonly publicPath?: (standing: Standing<F>) => string;
  /** Records of other kinds that belong to this one, as links: an action's plan, a plan's actions. Paths below `/work`. */
  readonly related?: (reader: Reader, projectId: string, standing: Standing<F>) => Promise<readonly { readonly label: LocalizedText | string; readonly path: string }[]>;
}

/** What a module says of a desk; its commands come from its editable. */
export type DeskDescription<F extends Fields> = Omit<Desk<F>, 'revise' | 'restore' | 'show'>;

/** A desk without the types of its own fields, as lists of desks hold it. */
export function deskOf<F extends Fields>(description: DeskDescription<F>): { readonly desk: Desk; readonly commands: readonly DeskCommand[] } {
  const { revise, restore, show } = editingCommands(description.editable);
  // a desk's functions are only given what the same desk's own functions returned
  const commands = [revise, restore, show] as unknown as readonly [DeskCommand, DeskCommand, DeskCommand];
  const desk = { ...description, revise: commands[0], restore: commands[1], show: commands[2] };
  // as above: the fields of F are known to the desk's own functions only
  return { desk: desk as unknown as Desk, commands };
}

/** A module's command as steps and beginnings hold it; they hand it only what it checks itself. */
export function deskCommand<I, S, C, O>(command: Command<I, S, C, O>): DeskCommand {
  // the runner gives a command's steps only what the same command's own steps returned
  return command as unknown as DeskCommand;
}
