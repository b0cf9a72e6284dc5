import { unknownWhen, when as whenShape, type When } from '../../../kernel/when.ts';

const point = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
/** Several days or months: `2024-05/2024-07`, as ISO 8601 has it, or with a dash between. */
const span = new RegExp(`^(${point})(?:/|\\s*[–—]\\s*)(${point})(?=[\\s:]|$)`);
const open = new RegExp(`^(${point})/\\.\\.(?=[\\s:]|$)`);
const until = new RegExp(`^\\.\\./(${point})(?=[\\s:]|$)`);
const between = new RegExp(`^(${point})~(${point})(?=[\\s:]|$)`);
const later = new RegExp(`^>(${point})(?=[\\s:]|$)`);
const single = new RegExp(`^(${point})(?=[\\s:]|$)`);

/** The dates that a line can begin with, each with what it means; the first that fits counts. */
const notations: readonly (readonly [RegExp, (start: string, end: string) => unknown])[] = [
  [open, (start) => ({ v: 1, kind: 'from', start })],
  [span, (start, end) => ({ v: 1, kind: 'on', start, end })],
  [until, (end) => ({ v: 1, kind: 'before', end })],
  [between, (start, end) => ({ v: 1, kind: 'within', start, end })],
  [later, (start) => ({ v: 1, kind: 'after', start })],
  [single, (start) => ({ v: 1, kind: 'on', start })],
];

/** A date as a line begins with it; empty where nothing is known. */
export function writtenWhen(value: When): string {
  switch (value.kind) {
    case 'on':
      return value.end === undefined ? value.start : `${value.start}/${value.end}`;
    case 'from':
      return `${value.start}/${value.end ?? '..'}`;
    case 'within':
      return `${value.start}~${value.end}`;
    case 'before':
      return `../${value.end}`;
    case 'after':
      return `>${value.start}`;
    case 'unknown':
      return '';
  }
}

/** PL-18: the date a line begins with, and the words after it. What is no date stays with the words. */
export function leadingWhen(line: string): { readonly lead: string; readonly when: When; readonly words: string } {
  for (const [notation, meaning] of notations) {
    const found = notation.exec(line);
    if (found === null) continue;
    const read = whenShape.safeParse(meaning(found[1] ?? '', found[2] ?? ''));
    const words = line.slice(found[0].length).replace(/^\s*:?\s*/, '');
    if (read.success && words !== '') return { lead: found[0], when: read.data, words };
  }
  return { lead: '', when: unknownWhen, words: line };
}
