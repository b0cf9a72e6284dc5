/**
 * The address of a web page as it can be asked for: written the one way the URL standard writes it, without the part after `#`.
 * Undefined for everything that is no http or https address of at most 2,000 characters.
 */
export function webAddress(text: string): string | undefined {
  const url = text.length <= 2000 ? URL.parse(text) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  url.hash = '';
  return url.href;
}

const inText = /https?:\/\/[^\s<>"'“”„»«]+/gi;

/** The web addresses in running text, as written; a sentence's own signs at the end are not part of them. */
export function addressesInText(text: string): readonly string[] {
  return [...text.matchAll(inText)].map(([found]) => withoutEnd(found));
}

function withoutEnd(found: string): string {
  const plain = found.replace(/[.,;:!?…]+$/, '');
  // "(see https://example.org/a_(b))": a bracket belongs to the address only where it was opened there
  const closes = plain.endsWith(')') && (plain.match(/\(/g)?.length ?? 0) < (plain.match(/\)/g)?.length ?? 0);
  return closes ? withoutEnd(plain.slice(0, -1)) : plain;
}
