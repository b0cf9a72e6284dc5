import type { Thing } from './collect.ts';

const fits = /^[\w.-]{1,80}$/;

/** The last part of an address, as far as it can be a code. */
function lastPart(address: string): string {
  const part = address.replace(/[/#]+$/, '').split(/[/#:]/).at(-1) ?? '';
  return part.replace(/[^\w.-]+/g, '-').slice(0, 70);
}

/** TX-16: what each concept is called in this scheme: its notation where that can be a code and is its own, else the last part of its address. */
export function codesOf(concepts: readonly Thing[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(concepts.map(({ address, notations }) => {
    const wished = [...notations.toSorted(), lastPart(address)].map((code) => code.trim());
    const free = wished.find((code) => fits.test(code) && !taken.has(code)) ?? numbered(lastPart(address), taken);
    taken.add(free);
    return [address, free];
  }));
}

function numbered(begin: string, taken: ReadonlySet<string>): string {
  let n = 2;
  while (taken.has(`${begin}-${n}`)) n += 1;
  return `${begin}-${n}`;
}

/** A scheme's code where nobody gave one: the last part of its address that is a word, else its host's name. */
export function schemeCode(uri: string): string {
  const url = URL.parse(uri);
  const parts = (url === null ? uri : url.pathname + url.hash).split(/[/#:]/).filter((part) => /^\p{L}/u.test(part));
  const host = url?.hostname.replace(/^(www|data|publications|id)\./, '').split('.')[0];
  const word = (url !== null && parts.length === 0 ? host : parts.at(-1)) ?? host ?? 'scheme';
  const code = decoded(word).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z0-9-]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80);
  return code === '' ? 'scheme' : code;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What all addresses begin with, up to a border: stands for the scheme where a file names none. */
export function commonBeginning(addresses: readonly string[]): string {
  const [first = '', ...rest] = addresses;
  const same = rest.reduce((begin, address) => {
    let n = 0;
    while (n < begin.length && begin[n] === address[n]) n += 1;
    return begin.slice(0, n);
  }, first);
  const cut = same.replace(/[^/#]*$/, '').replace(/[/#]+$/, '');
  return /^https?:\/\/[^/]/.test(cut) ? cut : first;
}
