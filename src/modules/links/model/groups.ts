import type { LinkAnswer } from '../../../kernel/links/answer.ts';

/** What somebody should look at first: told to readers · failed lately · moved for good · not to be judged by a program. */
export const linkGroups = ['silent', 'failing', 'moved', 'unsure'] as const;
export type LinkGroup = (typeof linkGroups)[number];

/** LK-09: where a link stands in the list. */
export function groupOf({ answer, silentSince }: { readonly answer: LinkAnswer; readonly silentSince: string | undefined }): LinkGroup {
  if (silentSince !== undefined) return 'silent';
  if (answer === 'moved') return 'moved';
  return answer === 'unsure' || answer === 'inside' ? 'unsure' : 'failing';
}
