import type { Lang } from '../../../../kernel/lang.ts';
import type { LocalizedText } from '../../../../kernel/text.ts';
import { ErrorSummary, useReading } from '../../../../ui/index.ts';
import type { Content, Fields, Option, PlainKey } from '../../../editing/index.ts';
import { Control, controlId } from './control.tsx';
import type { Problem } from './problems.ts';

/** The options of the fields that point to records, by the field's `of`. */
export type Options = Readonly<Record<string, readonly Option[]>>;

/** What somebody else wrote into a field meanwhile. */
export interface Theirs {
  readonly field: string;
  readonly text: string;
}

interface RecordFieldsProps {
  readonly fields: Fields;
  readonly content: Content<Fields>;
  /** What was typed and could not be kept, by name of the control. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly lang: Lang;
  readonly options: Options;
  readonly problems?: readonly Problem[];
  readonly theirs?: readonly Theirs[];
  /** True where the parts of a long form are named. */
  readonly inParts?: boolean;
}

/** The parts of a form, each with its first field; a form of one part has none. */
export function partsOf(fields: Fields): ReadonlyMap<string, PlainKey> {
  const parts = new Map<string, PlainKey>();
  let current: PlainKey | undefined;
  for (const [name, { part }] of Object.entries(fields)) {
    if (part === undefined || part === current) continue;
    parts.set(name, part);
    current = part;
  }
  return parts.size < 2 ? new Map() : parts;
}

/** The way to each part of a long form. */
export function PartLinks({ fields }: { readonly fields: Fields }) {
  const { say } = useReading();
  const parts = [...partsOf(fields)];
  if (parts.length === 0) return null;
  return (
    <nav class="form-parts" aria-label={say('work.parts')}>
      <ul>
        {parts.map(([name, part]) => (
          <li key={name}>
            <a href={`#part-${name}`}>{say(part)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The controls of a record's fields, in their order; texts in one language. */
export function RecordFields({ fields, content, typed = {}, lang, options, problems = [], theirs = [], inParts = false }: RecordFieldsProps) {
  const { say } = useReading();
  const parts = inParts ? partsOf(fields) : new Map<string, PlainKey>();
  const titleOf = (name: string) => {
    const part = parts.get(name);
    return part === undefined ? null : <h2 class="form-part" id={`part-${name}`}>{say(part)}</h2>;
  };
  return (
    <>
      {Object.entries(fields).map(([name, field]) => (
        <div class="record-field" key={name} data-field={name}>
          {titleOf(name)}
          <Control
            name={name} field={field} value={content[name]} typed={typed[name]} lang={lang}
            options={field.kind === 'record' || field.kind === 'records' ? (options[field.of] ?? []) : []}
            error={problems.find((each) => each.field === name)?.text}
          />
          <TheirText texts={theirs.filter((each) => each.field === name)} lang={lang} />
          {field.kind === 'text' ? <OtherLanguage value={textOf(content[name])} lang={lang} /> : null}
        </div>
      ))}
    </>
  );
}

/** The other person's words, to be compared and taken over by hand: nothing is merged silently. */
export function TheirText({ texts, lang }: { readonly texts: readonly Theirs[]; readonly lang: Lang }) {
  const { say } = useReading();
  return (
    <>
      {texts.map(({ text }) => (
        <div class="their-text">
          <strong>{say('work.theirs')}</strong>
          <p lang={lang}>{text === '' ? say('work.empty-value') : text}</p>
        </div>
      ))}
    </>
  );
}

/** While a text is missing in the language being edited, the one it would be translated from stands below. */
function OtherLanguage({ value, lang }: { readonly value: LocalizedText | null; readonly lang: Lang }) {
  const { say, langName } = useReading();
  if (value === null || value.texts[lang] !== undefined) return null;
  const source = value.texts[value.source]?.text ?? '';
  return (
    <p class="other-language">
      {say('work.in-language', { language: langName(value.source) })} <span lang={value.source}>{source}</span>
    </p>
  );
}

/** All problems of a form, on top of it; those of a field name it and lead to it. */
export function Problems({ problems, fields }: { readonly problems: readonly Problem[]; readonly fields: Fields }) {
  const { say } = useReading();
  const errors = problems.map(({ field: name, text }) => {
    const label = name === undefined ? undefined : fields[name]?.label;
    return { text: label === undefined ? text : `${say(label)} ${text}`, ...(name !== undefined && { field: controlId(name) }) };
  });
  return <ErrorSummary errors={errors} />;
}

function textOf(value: unknown): LocalizedText | null {
  // a text field holds a text
  return value as LocalizedText | null;
}
