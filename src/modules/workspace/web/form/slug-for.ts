import type { Lang } from '../../../../kernel/lang.ts';
import type { LocalizedText } from '../../../../kernel/text.ts';
import type { Content, Fields } from '../../../editing/index.ts';

const longest = 60;

/** Addresses for a new record, made of its first text: `slugs(1)` plain, `slugs(2)` with "-2", and so on. */
export function slugFor(content: Content<Fields>, fields: Fields, lang: Lang): (n: number) => string {
  const first = Object.keys(fields).find((name) => fields[name]?.kind === 'text' && content[name] !== null);
  // a text field holds a text
  const text = first === undefined ? '' : ((content[first] as LocalizedText).texts[lang]?.text ?? '');
  const words = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').slice(0, longest).replaceAll(/^-+|-+$/g, '');
  const plain = words === '' ? 'record' : words;
  return (n) => (n === 1 ? plain : `${plain}-${n}`);
}
