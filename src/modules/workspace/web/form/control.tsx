import type { VNode } from 'preact';
import type { Lang } from '../../../../kernel/lang.ts';
import type { LocalizedText } from '../../../../kernel/text.ts';
import type { When } from '../../../../kernel/when.ts';
import { Choices, Field as FieldFrame, type FieldIds, Select, TextArea, TextInput, useReading } from '../../../../ui/index.ts';
import type { Field, Option } from '../../../editing/index.ts';
import { markerOf } from './read.ts';
import { WhenControl } from './when-control.tsx';

/** One field of a record, with what it holds now. */
export interface ControlProps {
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  readonly lang: Lang;
  readonly options: readonly Option[];
  readonly error: string | undefined;
  /** What was typed and not kept; shown instead of the value. */
  readonly typed?: string | undefined;
}

/** Id of a field's control; error links and the autosave find it by that. */
export function controlId(name: string): string {
  return `f-${name.replaceAll('.', '-')}`;
}

/** Draws the control of any kind of field. */
export function Control(props: ControlProps): VNode {
  const { name, field, error } = props;
  const reading = useReading();
  const { say } = reading;
  const drawn = lists(props);
  if (drawn !== undefined) return drawn;
  const label = field.required === true ? say(field.label) : `${say(field.label)} ${say('work.optional')}`;
  return (
    <FieldFrame id={controlId(name)} label={label} hint={hintOf(props, reading)} error={error}>
      {(ids) => single(props, ids)}
    </FieldFrame>
  );
}

function hintOf({ field }: ControlProps, { say, number }: ReturnType<typeof useReading>): string | undefined {
  const most = mostOf(field);
  const limit = most === undefined ? undefined : say('work.at-most', { limit: number(most) });
  const hint = field.hint === undefined ? undefined : say(field.hint);
  return hint === undefined || limit === undefined ? (hint ?? limit) : `${hint} ${limit}`;
}

/** Characters a text may have, where that is worth saying: in long fields, and where the programme limits them. */
function mostOf(field: Field): number | undefined {
  if (field.kind !== 'text') return undefined;
  return field.limit ?? (field.rows === undefined ? undefined : field.max);
}

/** The programme's limit counts the text as it was written; a translation may run longer. */
function countedTo(field: Field, value: LocalizedText | null, lang: Lang): number | undefined {
  const isTranslation = value !== null && value.source !== lang;
  return field.kind === 'text' && field.limit !== undefined && isTranslation ? undefined : mostOf(field);
}

/** Fields that are a group of controls: they carry their own question. */
function lists(props: ControlProps): VNode | undefined {
  const { name, field, value, error } = props;
  const { say } = useReading();
  const group = { id: controlId(name), name, label: say(field.label), hint: field.hint === undefined ? undefined : say(field.hint), error };
  if (field.kind === 'when') return <WhenControl {...group} value={value as When} />; // a `when` field holds a When
  if (field.kind !== 'choices' && field.kind !== 'records' && field.kind !== 'flag') return undefined;
  const chosen = field.kind === 'flag' ? [value === true ? 'yes' : ''] : (value as readonly string[]); // lists hold lists
  return (
    <>
      <input type="hidden" name={markerOf(name)} value="1" />
      <Choices {...group} filter options={useOptions(props)} chosen={chosen} />
    </>
  );
}

function useOptions({ field, options }: ControlProps): readonly { value: string; label: string; lang?: string | undefined }[] {
  const { say, show, compare } = useReading();
  if (field.kind === 'flag') return [{ value: 'yes', label: say('work.yes') }];
  if (field.kind === 'choice' || field.kind === 'choices') return field.options.map(({ value, label }) => ({ value, label: say(label) }));
  const records = options.map(({ value, label }) => {
    if (typeof label === 'string') return { value, label };
    const shown = show(label);
    return { value, label: shown.text, lang: shown.fallback ? shown.lang : undefined };
  });
  return records.toSorted((a, b) => compare(a.label, b.label));
}

function single(props: ControlProps, ids: FieldIds): VNode {
  const { name, field, value, typed } = props;
  const control = { id: controlId(name), name, ...ids };
  if (field.kind === 'text') return <LocalText {...props} ids={ids} />;
  const shown = typed ?? plainly(value);
  if (field.kind === 'choice' || field.kind === 'record') return <OneOf {...props} ids={ids} />;
  if (field.kind === 'day') return <TextInput {...control} type="date" value={shown} />;
  if (field.kind === 'plain') return <TextInput {...control} type={field.type} value={shown} />;
  return <TextInput {...control} value={shown} inputMode="decimal" />;
}

/** A text in the language that is being edited. */
function LocalText({ name, field, value, lang, typed, ids }: ControlProps & { readonly ids: FieldIds }) {
  const { say } = useReading();
  const whole = value as LocalizedText | null; // a text field holds a text
  const most = countedTo(field, whole ?? null, lang);
  const counted = most === undefined ? undefined : { most, left: say('work.characters-left'), over: say('work.characters-over') };
  const control = { id: controlId(name), name, lang, value: typed ?? whole?.texts[lang]?.text ?? '', counted, ...ids };
  return field.kind === 'text' && field.rows !== undefined ? <TextArea {...control} rows={field.rows} /> : <TextInput {...control} />;
}

function OneOf(props: ControlProps & { readonly ids: FieldIds }) {
  const { name, value, typed, ids } = props;
  const { say } = useReading();
  return <Select id={controlId(name)} name={name} {...ids} value={typed ?? plainly(value)} options={[{ value: '', label: say('work.choose') }, ...useOptions(props)]} />;
}

function plainly(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
