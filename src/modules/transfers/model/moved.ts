import { z } from 'zod';
import { localizedText, type LocalizedText } from '../../../kernel/text.ts';

const movedPart = z.strictObject({
  text: localizedText,
  /** Why it was taken, changed or left out; null = not recorded. */
  why: localizedText.nullable().default(null),
});
export type MovedPart = z.infer<typeof movedPart>;

const parts = z.array(movedPart).nullable().default(null);

/** T-07: what was taken over, changed and left out. Null = not recorded; an empty list = nothing was. */
export const movedParts = z.strictObject({ taken: parts, changed: parts, left: parts });
export type MovedParts = z.infer<typeof movedParts>;

/** The stored shape, version 1. */
export type Moved = MovedParts & { readonly v: 1 };

/** T-07: what is given replaces what was recorded of the same kind; what is not given stays. */
export function mergeMoved(before: MovedParts, given: MovedParts): Moved {
  return { v: 1, taken: given.taken ?? before.taken, changed: given.changed ?? before.changed, left: given.left ?? before.left };
}

/** Every text, for the search. */
export function textsOfMoved({ taken, changed, left }: MovedParts): readonly LocalizedText[] {
  return [taken, changed, left].flatMap((each) => each ?? []).flatMap(({ text, why }) => (why === null ? [text] : [text, why]));
}
