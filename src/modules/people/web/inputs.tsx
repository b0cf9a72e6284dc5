import type { Role } from '../../../kernel/actor.ts';
import { type Lang, langs } from '../../../kernel/lang.ts';
import { Button, Field, type FieldIds, Form, Select, TextInput, useReading } from '../../../ui/index.ts';

/** What went wrong at which field, in words. */
export type Wrong = Readonly<Partial<Record<string, string>>>;

/** The list of what went wrong, for the top of the page. */
export function problemsOf(wrong: Wrong): readonly { readonly field: string; readonly text: string }[] {
  return Object.entries(wrong).flatMap(([field, text]) => (text === undefined ? [] : [{ field, text }]));
}

interface InputProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly wrong: Wrong;
  readonly value?: string | undefined;
}

const secrets = { 'current-password': 'current-password', 'new-password': 'new-password' } as const;

/** A password: never shown, never sent back, and the password manager knows what it is. */
export function SecretInput({ name, label, hint, wrong, kind }: InputProps & { readonly kind: keyof typeof secrets }) {
  return (
    <Field id={name} label={label} hint={hint} error={wrong[name]}>
      {(ids: FieldIds) => (
        <input
          class="control" id={name} name={name} type="password" autocomplete={secrets[kind]}
          aria-describedby={ids.describedBy} aria-invalid={ids.invalid ? 'true' : undefined}
        />
      )}
    </Field>
  );
}

/** A code of six digits, or one for a lost phone. */
export function CodeInput({ name, label, hint, wrong }: InputProps) {
  return (
    <Field id={name} label={label} hint={hint} error={wrong[name]}>
      {(ids: FieldIds) => (
        <input
          class="control" id={name} name={name} type="text" autocomplete="one-time-code" required
          aria-describedby={ids.describedBy} aria-invalid={ids.invalid ? 'true' : undefined}
        />
      )}
    </Field>
  );
}

interface TextFieldProps extends InputProps {
  readonly type?: 'text' | 'email';
  /** What the browser knows about the person already (WCAG 1.3.5). */
  readonly autocomplete?: 'name' | 'username' | undefined;
}

export function TextField({ name, label, hint, wrong, value, type = 'text', autocomplete }: TextFieldProps) {
  return (
    <Field id={name} label={label} hint={hint} error={wrong[name]}>
      {(ids) => <TextInput id={name} name={name} type={type} value={value} autocomplete={autocomplete} required {...ids} />}
    </Field>
  );
}

export function LangField({ value, wrong }: { readonly value: Lang; readonly wrong: Wrong }) {
  const { say, langName } = useReading();
  return (
    <Field id="lang" label={say('people.lang')} hint={say('people.lang-hint')} error={wrong['lang']}>
      {(ids) => <Select id="lang" name="lang" value={value} options={langs.map((lang) => ({ value: lang, label: langName(lang) }))} {...ids} />}
    </Field>
  );
}

/** A box to tick, with its sentence. */
export function Tick({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <div class="choices">
      <label><input type="checkbox" name={name} value="yes" /><span>{label}</span></label>
    </div>
  );
}

interface OneButtonProps {
  readonly does: string;
  readonly id: string;
  readonly label: string;
  /** What it is done to, for who does not see the line it stands in. */
  readonly to?: string;
}

/** One button that does one thing to one thing. */
export function OneButton({ does, id, label, to }: OneButtonProps) {
  return (
    <Form inline>
      <input type="hidden" name="id" value={id} />
      <Button name="do" value={does} quiet>{label}{to === undefined ? null : <span class="visually-hidden">: {to}</span>}</Button>
    </Form>
  );
}

/** What somebody is: "project officer, Gävle". */
export function PlaceWords({ role, city }: { readonly role: Role; readonly city: string | undefined }) {
  const { say } = useReading();
  const word = say(`people.role-${role}`);
  return <>{city === undefined ? word : `${word}, ${city}`}</>;
}
