import { z } from 'zod';
import { localizedText, type LocalizedText } from '../../../kernel/text.ts';

/** What somebody saw at an event. Stored shape, version 1; null = nothing was said of it. */
export const observationAccount = z.strictObject({
  v: z.literal(1),
  works: localizedText.nullable(),
  surprised: localizedText.nullable(),
  notAtHome: localizedText.nullable(),
});
export type ObservationAccount = z.infer<typeof observationAccount>;

const longest = 80;

/** E-23: an observation says something. */
export function saysNothing({ works, surprised, notAtHome }: Omit<ObservationAccount, 'v'>): boolean {
  return works === null && surprised === null && notAtHome === null;
}

/** What an observation is called in lists: its first words. Undefined where it says nothing. */
export function firstWords({ works, surprised, notAtHome }: Omit<ObservationAccount, 'v'>): LocalizedText | undefined {
  const text = works ?? surprised ?? notAtHome;
  if (text === null) return undefined;
  const texts = Object.entries(text.texts).map(([lang, each]) => [lang, { ...each, text: shortened(each.text) }] as const);
  return { ...text, texts: Object.fromEntries(texts) };
}

function shortened(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s\S*$/, '')} …`;
}
