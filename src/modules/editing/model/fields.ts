import { z } from 'zod';
import { langs } from '../../../kernel/lang.ts';
import type { MessageKey } from '../../../kernel/locale.ts';
import type { Messages } from '../../../kernel/messages.gen.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { when, type When } from '../../../kernel/when.ts';

/** A message without placeholders: what labels and hints are. */
export type PlainKey = { [K in MessageKey]: Messages[K] extends undefined ? K : never }[MessageKey];

interface Described {
  readonly label: PlainKey;
  readonly hint?: PlainKey;
  /** True where the record cannot be saved without it. */
  readonly required?: true;
  /** Part of a long form that begins here, by its title; it goes on until a field names another. */
  readonly part?: PlainKey;
}

/** One of a closed list, with its word. */
export interface Choice {
  readonly value: string;
  readonly label: PlainKey;
}

/** How one field of a record is edited. Forms, checks, differences, translations and the autosave are made of this. */
export type Field =
  /**
   * Text in several languages, at most `max` characters each; `rows` > 1 is a text area. `limit`: what the project's programme takes of the
   * text as it was written (`withLimits`); forms say it and count against it, the record's own rules hold it.
   */
  | (Described & { readonly kind: 'text'; readonly max: number; readonly rows?: number; readonly limit?: number })
  /** Text that has no language: a name, an address, a code. */
  | (Described & { readonly kind: 'plain'; readonly max: number; readonly type?: 'url' | 'email' })
  /** One of a closed list. */
  | (Described & { readonly kind: 'choice'; readonly options: readonly Choice[] })
  /** Several of a closed list. */
  | (Described & { readonly kind: 'choices'; readonly options: readonly Choice[] })
  /** Another record, by id; `of` names the list of options (see `OptionSource`). */
  | (Described & { readonly kind: 'record'; readonly of: string })
  /** Several other records, by id. */
  | (Described & { readonly kind: 'records'; readonly of: string })
  | (Described & { readonly kind: 'number'; readonly min?: number; readonly max?: number })
  /** An exact decimal, kept as text. */
  | (Described & { readonly kind: 'decimal'; readonly min?: number })
  /** When, as precisely as it is known. */
  | (Described & { readonly kind: 'when' })
  | (Described & { readonly kind: 'day' })
  | (Described & { readonly kind: 'flag' });

export type Fields = Readonly<Record<string, Field>>;

/** The value of a field, as it is stored. */
export type ValueOf<F extends Field> = F extends { kind: 'text' }
  ? LocalizedText | null
  : F extends { kind: 'plain' | 'choice' | 'record' | 'decimal' | 'day' }
    ? string | null
    : F extends { kind: 'choices' | 'records' }
      ? readonly string[]
      : F extends { kind: 'number' }
        ? number | null
        : F extends { kind: 'when' }
          ? When
          : boolean;

/** The editable content of a record. */
export type Content<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** What a text is changed to, in one language; an empty text takes that language away. */
const textChange = z.strictObject({
  lang: z.enum(langs),
  text: z.string(),
  /** How it came about where no person wrote it: made by a machine, or such a text checked by a person. */
  origin: z.enum(['machine', 'reviewed']).optional(),
});
export type TextChange = z.infer<typeof textChange>;

/** Changes to some fields: texts by language, everything else whole. Shape: `changeShape`. */
export type Changes = Readonly<Record<string, unknown>>;

/** A list of choices names each once, however often it was sent. */
const once = (each: readonly string[]) => [...new Set(each)];

/** ED-21: the fields with what this project's programme takes, by field: forms count against it. */
export function withLimits(fields: Fields, limits: Readonly<Record<string, number>>): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => {
    const limit = limits[name];
    return [name, field.kind === 'text' && limit !== undefined ? { ...field, limit } : field];
  }));
}

const decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/);
const day = z.iso.date().refine((value) => value >= '1900' && value < '2200');

/** The shape of the value that a change gives a field of each kind. */
const shapes: { readonly [K in Field['kind']]: (field: Extract<Field, { kind: K }>) => z.ZodType } = {
  text: ({ max }) => textChange.refine(({ text }) => text.length <= max, { path: ['text'], params: { code: 'text-too-long', limit: max } }),
  plain: ({ type, max }) => (type === 'url' ? z.url({ protocol: /^https?$/ }) : type === 'email' ? z.email() : z.string().min(1)).max(max).nullable(),
  choice: ({ options }) => z.enum(options.map(({ value }) => value)).nullable(),
  choices: ({ options }) => z.array(z.enum(options.map(({ value }) => value))).max(options.length).transform(once),
  record: () => z.uuid().nullable(),
  records: () => z.array(z.uuid()).max(200).transform(once),
  number: ({ min, max }) => z.int().min(min ?? Number.MIN_SAFE_INTEGER).max(max ?? 1e12).nullable(),
  decimal: ({ min }) => decimal.refine((value) => min === undefined || Number(value) >= min).nullable(),
  when: () => when,
  day: () => day.nullable(),
  flag: () => z.boolean(),
};

function changeOf(field: Field): z.ZodType {
  // each kind's shape takes the fields of that kind
  return (shapes[field.kind] as (field: Field) => z.ZodType)(field);
}

/** The shape of changes to these fields; unknown fields are refused (mass assignment). */
export function changeShape(fields: Fields): z.ZodType<Changes> {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, changeOf(field).optional()]));
  return z.strictObject(shape);
}

/** What a field holds before anything was entered. */
export function emptyValue(field: Field): ValueOf<Field> {
  switch (field.kind) {
    case 'choices':
    case 'records':
      return [];
    case 'when':
      return { v: 1, kind: 'unknown' };
    case 'flag':
      return false;
    default:
      return null;
  }
}
