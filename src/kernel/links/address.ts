/** Characters of the longest address that is kept: what browsers and servers agree on. */
export const longestAddress = 2000;

// a full stop or a bracket at its end is not part of an address
const address = /https?:\/\/[^\s<>"]*[^\s<>".,;:)\]]/;

/** What stands before the first web address of a text, the address, and what follows it; '' for the two last where there is none. */
export function splitAddress(text: string): readonly [string, string, string] {
  const found = address.exec(text);
  if (found === null) return [text, '', ''];
  return [text.slice(0, found.index), found[0], text.slice(found.index + found[0].length)];
}

/** Every web address that a text names, each once, without those too long to be any. */
export function addressesIn(text: string): readonly string[] {
  const found = text.match(new RegExp(address, 'g')) ?? [];
  return [...new Set(found)].filter((each) => each.length <= longestAddress && URL.canParse(each));
}
