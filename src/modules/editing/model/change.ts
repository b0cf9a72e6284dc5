import type { Lang } from '../../../kernel/lang.ts';
import type { Refusal } from '../../../kernel/result.ts';
import { type LocalizedText, type TextOrigin, withTranslation, written } from '../../../kernel/text.ts';
import type { Changes, Content, Field, Fields, TextChange, ValueOf } from './fields.ts';

/** ED-01: the content after the changes; fields that are not named stay as they are. */
export function changed<F extends Fields>(content: Content<F>, changes: Changes, fields: F): Content<F> {
  const entries = Object.entries(fields).map(([name, field]) => [name, name in changes ? newValue(field, content[name], changes[name]) : content[name]] as const);
  // the entries are exactly the fields of F, each with the value of its kind
  return Object.fromEntries(entries) as Content<F>;
}

function newValue(field: Field, before: unknown, change: unknown): ValueOf<Field> {
  // the shape of changes was checked against the same fields
  if (field.kind === 'text') return textAfter(before as LocalizedText | null, change as TextChange);
  // as above: every other kind is changed whole
  return change as ValueOf<Field>;
}

/** ED-02: a text in one language; without its source text it is gone, and the next one becomes the source. */
export function textAfter(before: LocalizedText | null, { lang, text, origin }: TextChange): LocalizedText | null {
  const kept = text.trim() === '' ? '' : text;
  if (before === null) return kept === '' ? null : written(lang, kept);
  const present = before.texts[lang];
  if (kept === present?.text && (origin === undefined || origin === present.origin)) return before;
  return kept === '' ? textWithout(before, lang) : withTranslation(before, lang, { text: kept, origin: origin ?? originAfter(present?.origin) });
}

function textWithout(before: LocalizedText, lang: Lang): LocalizedText | null {
  const texts: LocalizedText['texts'] = { ...before.texts };
  delete texts[lang];
  if (lang !== before.source) return { ...before, texts };
  // the keys of texts are languages
  const [source] = Object.keys(texts) as readonly Lang[];
  const first = source === undefined ? undefined : texts[source];
  if (source === undefined || first === undefined) return null;
  return { v: 1, source, revision: before.revision + 1, texts: { ...texts, [source]: { text: first.text, origin: 'written' } } };
}

/** ED-10: a machine's text that a person changes has been checked by it; everything else a person writes is written. */
function originAfter(before: TextOrigin | undefined): TextOrigin {
  return before === 'machine' || before === 'reviewed' ? 'reviewed' : 'written';
}

/** ED-03: what must be there and is not. */
export function missing<F extends Fields>(content: Content<F>, fields: F): readonly Refusal[] {
  return Object.entries(fields).flatMap(([name, field]) => (field.required === true && isEmpty(content[name]) ? [{ code: 'required' as const, field: name }] : []));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && 'kind' in value && value.kind === 'unknown';
}

/** ED-04: the changes that change something; a field sent back as it was is none. A form without script sends all its fields. */
export function effective<F extends Fields>(base: Content<F>, changes: Changes, fields: F): Changes {
  const after = changed(base, changes, fields);
  const isChange = (name: string) => {
    const kind = fields[name]?.kind;
    if (kind !== 'text') return comparable(base[name], undefined) !== comparable(after[name], undefined);
    const { lang } = changes[name] as TextChange; // checked by the shape of changes
    // a text field holds a text
    const [was, is] = [base[name], after[name]] as [LocalizedText | null, LocalizedText | null];
    return was?.texts[lang]?.text !== is?.texts[lang]?.text || was?.texts[lang]?.origin !== is?.texts[lang]?.origin;
  };
  return Object.fromEntries(Object.entries(changes).filter(([name]) => isChange(name)));
}

/** One field that two people changed: what it was, what it is now, what was to become of it. */
export interface Conflict {
  readonly field: string;
  readonly lang: Lang | undefined;
}

/**
 * ED-04: the fields of a change that somebody else has changed since the revision the change was made from.
 * Changes to other fields do not conflict, nor does the same change made twice.
 */
export function conflicts<F extends Fields>(from: { readonly base: Content<F>; readonly current: Content<F> }, changes: Changes, fields: F): readonly Conflict[] {
  const after = changed(from.current, changes, fields);
  return Object.entries(fields).flatMap(([field, description]) => {
    if (!(field in changes)) return [];
    const lang = description.kind === 'text' ? (changes[field] as TextChange).lang : undefined; // checked by the shape of changes
    const at = (content: Content<F>) => comparable(content[field], lang);
    return at(from.base) !== at(from.current) && at(from.current) !== at(after) ? [{ field, lang }] : [];
  });
}

/** Two values are the same when this is. Of a text, only the words of one language count where one is named. */
function comparable(value: unknown, lang: Lang | undefined): string {
  // a value compared by language is a text
  if (lang !== undefined) return (value as LocalizedText | null)?.texts[lang]?.text ?? '';
  return JSON.stringify(value, (_, each: unknown) => (isPlainObject(each) ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))) : each));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** ED-05: the fields in which two contents differ; of texts, in which languages. */
export function differences<F extends Fields>(before: Content<F>, after: Content<F>, fields: F): readonly Conflict[] {
  return Object.entries(fields).flatMap(([field, { kind }]): readonly Conflict[] => {
    if (kind !== 'text') return comparable(before[field], undefined) === comparable(after[field], undefined) ? [] : [{ field, lang: undefined }];
    const langsOf = (content: Content<F>) => Object.keys((content[field] as LocalizedText | null)?.texts ?? {}); // a text field holds a text
    // the keys of texts are languages
    const langs = [...new Set([...langsOf(before), ...langsOf(after)])] as Lang[];
    return langs.filter((lang) => comparable(before[field], lang) !== comparable(after[field], lang)).map((lang) => ({ field, lang }));
  });
}

/** ED-06: what brings a record back to an older content: whole values, with the count of text revisions going on, so that translations show as stale. */
export function broughtBack<F extends Fields>(current: Content<F>, old: Content<F>, fields: F): Content<F> {
  const entries = Object.entries(fields).map(([name, { kind }]) => {
    if (kind !== 'text' || comparable(current[name], undefined) === comparable(old[name], undefined)) return [name, kind === 'text' ? current[name] : old[name]] as const;
    // a text field holds a text
    const [now, then] = [current[name], old[name]] as [LocalizedText | null, LocalizedText | null];
    return [name, then === null ? null : { ...then, revision: Math.max(then.revision, (now?.revision ?? 0) + 1) }] as const;
  });
  // the entries are exactly the fields of F, each with the value of its kind
  return Object.fromEntries(entries) as Content<F>;
}
