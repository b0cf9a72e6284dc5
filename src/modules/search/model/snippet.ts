import { marks } from './rows.ts';

/** A piece of a snippet; `marked` where it matches what was asked. */
export interface SnippetPart {
  readonly text: string;
  readonly marked: boolean;
}

/** SE-05: the same with a sign where the text goes on before or after; `edges` are the beginning and the end of the whole text. */
export function snippetOf(marked: string, edges: { readonly opening: string; readonly closing: string }): readonly SnippetPart[] {
  const parts = snippetParts(marked);
  const plain = parts.map((part) => part.text).join('');
  if (plain === '') return [];
  const before: readonly SnippetPart[] = plain.startsWith(edges.opening) ? [] : [{ text: '… ', marked: false }];
  const after: readonly SnippetPart[] = plain.endsWith(edges.closing) ? [] : [{ text: ' …', marked: false }];
  return [...before, ...parts, ...after];
}

/** SE-05: takes a snippet with the database's marks apart, so that a view can mark the words without handling markup as text. */
export function snippetParts(marked: string): readonly SnippetPart[] {
  const [outside = '', ...rest] = marked.split(marks.start);
  const first = outside.replaceAll(marks.stop, '');
  const parts = rest.flatMap((each): SnippetPart[] => {
    const [inside = '', ...after] = each.split(marks.stop);
    return [{ text: inside, marked: true }, { text: after.join(''), marked: false }];
  });
  return [{ text: first, marked: false }, ...parts].filter((part) => part.text !== '');
}
