import type { Lang } from '../../../../kernel/lang.ts';
import type { Posted } from '../../../../platform/forms/index.ts';
import type { Changes, Field, Fields } from '../../../editing/index.ts';

/** Name of the hidden field that says "this list was on the page": an empty list sends nothing else. */
export function markerOf(name: string): string {
  return `has.${name}`;
}

/** Reads changes to these fields out of a form, in one language; fields that were not on the page are left out. Shapes are judged by the command. */
export function changesIn(form: Posted, fields: Fields, lang: Lang): Changes {
  const found = Object.entries(fields).flatMap(([name, field]) => (isThere(form, name, field) ? [[name, valueIn(form, name, { field, lang })] as const] : []));
  return Object.fromEntries(found);
}

function isThere(form: Posted, name: string, { kind }: Field): boolean {
  if (kind === 'when') return form.has(`${name}.kind`);
  return form.has(name) || form.has(markerOf(name));
}

function valueIn(form: Posted, name: string, { field, lang }: { readonly field: Field; readonly lang: Lang }): unknown {
  const text = form.get(name);
  switch (field.kind) {
    case 'text':
      return { lang, text };
    case 'choices':
    case 'records':
      return [...new Set(form.all(name))].filter((each) => each !== '');
    case 'flag':
      return text === 'yes';
    case 'number':
      return numberIn(text);
    case 'decimal':
      return text.trim() === '' ? null : plainNumber(text);
    case 'when':
      return whenIn(form, name);
    default:
      return text.trim() === '' ? null : text.trim();
  }
}

/** A whole number as people write it; what is none stays text, and is refused at its field. */
function numberIn(text: string): number | string | null {
  const plain = plainNumber(text);
  if (plain === '') return null;
  return /^-?\d+$/.test(plain) ? Number(plain) : plain;
}

/** Groups are set off by spaces; a comma stands for the decimal point in four of the five languages. */
function plainNumber(text: string): string {
  return text.replaceAll(/[\s\u00A0\u202F]/g, '').replace(',', '.');
}

function whenIn(form: Posted, name: string): unknown {
  const kind = form.get(`${name}.kind`);
  const start = form.get(`${name}.start`).trim();
  const end = form.get(`${name}.end`).trim();
  const has = { start: start !== '' && { start }, end: end !== '' && { end } };
  switch (kind) {
    case 'within':
      return { v: 1, kind, start, end };
    case 'before':
      return { v: 1, kind, end: end === '' ? start : end };
    case 'after':
      return { v: 1, kind, start };
    case 'on':
    case 'from':
      return start === '' && end === '' ? { v: 1, kind: 'unknown' } : { v: 1, kind, ...has.start, ...has.end };
    default:
      return { v: 1, kind: 'unknown' };
  }
}
