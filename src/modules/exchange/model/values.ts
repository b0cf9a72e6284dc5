import { unknownWhen, type When } from '../../../kernel/when.ts';

const point = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;
const single = new RegExp(`^(${point})$`);
const range = new RegExp(String.raw`^(${point}|\.\.)?\s*\/\s*(${point}|\.\.)?$`);

/** How a time is written in a file (ISO 8601-2): one pattern for the schema and the reader. */
export const whenPattern = new RegExp(`^(${point}|(${point}|\\.\\.)?/(${point}|\\.\\.)?)$`);

/** What to write where a time was not understood. */
export const whenHint = 'write 2019, 2019-05 or 2019-05-31; a period as 2019/2021, one that goes on as 2019/..';

/** A time as precisely as it is written: `2019-05` is a month, `2019/2021` a period, `2019/..` goes on, `../2021` ended then. Undefined where it is none. */
export function whenOf(text: string): When | undefined {
  const [, alone] = single.exec(text) ?? [];
  if (alone !== undefined) return { v: 1, kind: 'on', start: alone };
  const found = range.exec(text);
  if (found === null) return undefined;
  const [start, end] = [found[1], found[2]].map((each) => (each === '..' ? undefined : each));
  if (start === undefined) return end === undefined ? unknownWhen : { v: 1, kind: 'before', end };
  return end === undefined ? { v: 1, kind: 'from', start } : { v: 1, kind: 'from', start, end };
}

/** A whole number, its thousands apart or together; undefined where a comma or a full stop could mean either. */
export function wholeOf(text: string): number | undefined {
  return /^-?\d{1,3}([ \u00a0\u202f]?\d{3})*$|^-?\d{1,15}$/.test(text) ? Number(text.replaceAll(/[ \u00a0\u202f]/g, '')) : undefined;
}

/** An exact decimal. `1.234` is refused: it is twelve hundred in one language and little more than one in another. */
export function decimalOf(text: string): string | undefined {
  const bare = text.replaceAll(/[ \u00a0\u202f]/g, '');
  if (!/^-?\d{1,15}([.,]\d{1,6})?$/.test(bare) || /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(bare)) return undefined;
  return bare.replace(',', '.');
}

const yes = ['yes', 'true', '1', 'x', 'igen', 'sì', 'si', 'ja', 'jah'];
const no = ['no', 'false', '0', 'nem', 'nej', 'ei'];

/** Yes or no, in any of the five languages. */
export function flagOf(text: string): boolean | undefined {
  if (yes.includes(text.toLowerCase())) return true;
  return no.includes(text.toLowerCase()) ? false : undefined;
}

/** The readable part of an address for a title, not yet taken by another; takes it. */
export function freeSlug(title: string, taken: Set<string>): string {
  const words = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').slice(0, 60).replaceAll(/^-+|-+$/g, '');
  const plain = words === '' ? 'record' : words;
  let slug = plain;
  for (let n = 2; taken.has(slug); n += 1) slug = `${plain}-${n}`;
  taken.add(slug);
  return slug;
}
