import { z } from 'zod';
import { localizedText } from '../../../kernel/text.ts';
import { isShort, longestText } from '../model/attachment.ts';

const text = (longest: number) => localizedText.nullable().refine((value) => isShort(value, longest), { params: { code: 'text-too-long', limit: longest } });

/** What people say about a file; the same when it is added and when it is described. */
export const said = {
  title: text(longestText.title),
  alt: text(longestText.alt),
  credit: z.string().min(1).max(longestText.credit).nullable(),
};
