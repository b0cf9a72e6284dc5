import type { VNode } from 'preact';
import { useReading } from '../../context.tsx';

/** What a control needs to be tied to its hint and error. */
export interface FieldIds {
  readonly describedBy?: string | undefined;
  readonly invalid: boolean;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (ids: FieldIds) => VNode;
}

/** A control with its label, hint and error, tied by ids. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  const { say } = useReading();
  const describedBy = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter((part) => part !== '').join(' ');
  return (
    <div class={error === undefined ? 'field' : 'field is-wrong'}>
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p class="field-error" id={`${id}-error`}>
          <span class="visually-hidden">{say('ui.error')}: </span>
          {error}
        </p>
      )}
      {children({ describedBy: describedBy === '' ? undefined : describedBy, invalid: error !== undefined })}
    </div>
  );
}

/** Characters a control may have: with the script, those that are left are told while one types. */
export interface Counted {
  readonly most: number;
  /** Each with `#` where the number stands. */
  readonly left: string;
  readonly over: string;
}

interface ControlProps extends FieldIds {
  readonly id: string;
  readonly name: string;
  readonly required?: boolean | undefined;
  /** Language of what is typed, where it is not the page's. */
  readonly lang?: string | undefined;
  readonly counted?: Counted | undefined;
  /** What the browser may fill in by itself (WCAG 1.3.5). */
  readonly autocomplete?: 'email' | 'name' | 'username' | 'current-password' | 'new-password' | 'one-time-code' | undefined;
}

function attributes({ id, name, required = false, describedBy, invalid, lang, autocomplete, counted }: ControlProps) {
  const told = counted === undefined ? {} : { 'data-count': String(counted.most), 'data-count-left': counted.left, 'data-count-over': counted.over };
  return { class: 'control', id, name, required, lang, autocomplete, 'aria-describedby': describedBy, 'aria-invalid': invalid ? ('true' as const) : undefined, ...told };
}

const kinds = {
  text: { type: 'text' }, password: { type: 'password' }, search: { type: 'search' }, email: { type: 'email' },
  url: { type: 'url' }, date: { type: 'date' }, number: { type: 'number' },
} as const;

interface TextInputProps extends ControlProps {
  readonly value?: string | undefined;
  readonly type?: keyof typeof kinds | undefined;
  /** Which keyboard a telephone shows. */
  readonly inputMode?: 'numeric' | 'decimal' | undefined;
}

/** A control of one line. A date that is none stays in a plain text control: in one for dates the browser would drop what was typed. */
export function TextInput({ type = 'text', value = '', inputMode, ...control }: TextInputProps) {
  const kind = type === 'date' && value !== '' && !isDay(value) ? kinds.text : kinds[type];
  return <input {...kind} value={value} inputMode={inputMode} {...attributes(control)} />;
}

/** As HTML has it: a day of the calendar, of a year after 0. */
function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && value > '0001' && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;
}

interface TextAreaProps extends ControlProps {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
}

export function TextArea({ rows = 5, value = '', ...control }: TextAreaProps) {
  return (
    <textarea rows={rows} {...attributes(control)}>
      {value}
    </textarea>
  );
}

interface SelectProps extends ControlProps {
  readonly value?: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export function Select({ value, options, ...control }: SelectProps) {
  return (
    <select {...attributes(control)}>
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
