import { z } from 'zod';
import { type Lang, langs } from '../../../kernel/lang.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { visibilities } from '../../../kernel/record.ts';
import type { Field, Fields } from '../../editing/index.ts';
import { whenHint, whenPattern } from '../model/values.ts';

/** What every row may say beside its fields. */
export const ownColumns = ['id', 'city', 'visibility'] as const;

/** A row of a file: by field, texts by language. */
export type Said = Readonly<Record<string, unknown>>;

/** The shape of one field in a file; its texts in one language as they are, in several by language. */
const shapes: { readonly [K in Field['kind']]: (field: Extract<Field, { kind: K }>) => z.ZodType } = {
  text: ({ max }) => {
    const text = z.string().max(max);
    return z.union([text, z.partialRecord(z.enum(langs), text)]);
  },
  plain: ({ type, max }) => (type === 'url' ? z.url({ protocol: /^https?$/ }) : type === 'email' ? z.email() : z.string()).max(max),
  choice: ({ options }) => z.enum(options.map(({ value }) => value)),
  choices: ({ options }) => z.array(z.enum(options.map(({ value }) => value))).max(options.length),
  record: () => z.string().max(300),
  records: () => z.array(z.string().max(300)).max(200),
  number: ({ min, max }) => z.int().min(min ?? Number.MIN_SAFE_INTEGER).max(max ?? 1e12),
  decimal: () => z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/),
  when: () => z.string().regex(whenPattern, whenHint),
  day: () => z.iso.date(),
  flag: () => z.boolean(),
};

function shapeOf(field: Field): z.ZodType {
  // each kind's shape takes the fields of that kind
  return (shapes[field.kind] as (field: Field) => z.ZodType)(field);
}

/** IM-02: the shape of one record in a JSON file. The words of the form stand in it as descriptions. */
export function recordShape(fields: Fields, locale: Locale): z.ZodType<Said> {
  const described = Object.entries(fields).map(([name, field]) => {
    const words = [field.label, field.hint].filter((key) => key !== undefined).map((key) => locale.say(key));
    return [name, shapeOf(field).nullish().describe(words.join(' – '))] as const;
  });
  return z.strictObject({
    id: z.string().min(1).max(200).nullish().describe('What the file calls this record; the next import knows it by this. Without it, a record is known by city and title.'),
    city: z.string().max(200).nullish().describe('Name of the city in any language, or its part of the address: nyiregyhaza'),
    visibility: z.enum(visibilities).nullish().describe('project: only people of the project see it (so it is where nothing is said); public: everybody'),
    ...Object.fromEntries(described),
  });
}

/** The JSON Schema of a file, as it is published. */
export function fileSchema({ name, fields, address, locale }: { readonly name: string; readonly fields: Fields; readonly address: string; readonly locale: Locale }): unknown {
  const list = z.array(recordShape(fields, locale));
  const schema = z.toJSONSchema(z.union([list, z.strictObject({ $schema: z.string().optional(), [name]: list })]), { io: 'input' });
  return { $id: address, title: `BETTER: ${name}`, ...schema };
}

/** The words of a field's problem, by what was expected there. */
export function complaint(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big' && issue.origin === 'string') return `is longer than ${String(issue.maximum)} characters`;
  if (issue.code === 'invalid_value') return `must be one of: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union') return issue.errors.flat().map(complaint).at(-1) ?? 'is not understood';
  if (issue.code === 'unrecognized_keys') return `there is no field called ${issue.keys.map((key) => `“${key}”`).join(', ')}`;
  if (issue.code === 'invalid_key') return 'there is no such language';
  return issue.message.replace(/^Invalid (string|input): /, '');
}

/** A text as it was said: in one language, or in several. */
export function byLang(value: unknown, lang: Lang): readonly (readonly [Lang, string])[] {
  if (typeof value === 'string') return [[lang, value]];
  // the shape was checked: a text by language
  const texts = (value ?? {}) as Readonly<Partial<Record<Lang, string>>>;
  const given = langs.flatMap((each) => {
    const text = texts[each];
    return text === undefined ? [] : [[each, text] as const];
  });
  return given.toSorted(([a], [b]) => Number(b === lang) - Number(a === lang));
}
