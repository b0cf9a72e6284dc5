import { z } from 'zod';
import { langs } from '../../../kernel/lang.ts';
import { money } from '../../../kernel/money.ts';
import { confidences, source } from '../../../kernel/provenance.ts';
import { decimal } from '../../../kernel/quantity.ts';
import { place } from '../../../kernel/region.ts';
import { localizedText } from '../../../kernel/text.ts';
import { when } from '../../../kernel/when.ts';
import { phaseKeys } from './programme-profile.ts';

/** A remark that says where it comes from and how sure it is. */
export const sourcedNote = z.strictObject({ text: localizedText, confidence: z.enum(confidences), sources: z.array(source) });
export type SourcedNote = z.infer<typeof sourcedNote>;

export const phase = z.strictObject({ key: z.enum(phaseKeys), name: localizedText, period: when });
export type Phase = z.infer<typeof phase>;

/** One step of the project's method ("observe good practices"). */
export const methodStage = z.strictObject({
  number: z.int().positive(),
  name: localizedText,
  activity: localizedText,
  outputs: z.array(localizedText),
});
export type MethodStage = z.infer<typeof methodStage>;

/** The promise in the project's headline. A null definition, baseline or result is not recorded, which is never zero (PA-07). */
export const headlineTarget = z.strictObject({
  statement: localizedText,
  amount: decimal,
  unit: z.enum(['percent', 'number']),
  due: when,
  definition: localizedText.nullable(),
  baseline: decimal.nullable(),
  result: decimal.nullable(),
  sources: z.array(source),
});
export type HeadlineTarget = z.infer<typeof headlineTarget>;

export const website = z.strictObject({ kind: z.enum(['project', 'archive']), url: z.url({ protocol: /^https?$/ }) });
export type Website = z.infer<typeof website>;

/** What a project says about itself and is only shown. Stored shape, version 1; null = not recorded. */
export const projectAbout = z.strictObject({
  v: z.literal(1),
  problem: localizedText.nullable(),
  objective: localizedText.nullable(),
  call: z.string().min(1).nullable(),
  priorityAxis: localizedText.nullable(),
  specificObjective: localizedText.nullable(),
  phases: z.array(phase),
  stages: z.array(methodStage),
  target: headlineTarget.nullable(),
  budget: money.nullable(),
  erdf: money.nullable(),
  outputs: z.array(localizedText),
  notes: z.array(sourcedNote),
  workingLanguages: z.array(z.enum(langs)).min(1),
  websites: z.array(website),
});
export type ProjectAbout = z.infer<typeof projectAbout>;

/** What a partner says about itself and is only shown. Stored shape, version 1; null = not recorded. */
export const partnerProfile = z.strictObject({
  v: z.literal(1),
  /** The name as the organisation writes it; never translated. */
  organisation: z.strictObject({ name: z.string().min(1), lang: z.enum(langs) }),
  /** What the name means, for those who do not read it; null where the name needs none. */
  gloss: localizedText.nullable(),
  place: place.nullable(),
  languages: z.array(z.enum(langs)),
  population: z.int().positive().nullable(),
  notes: z.array(sourcedNote),
});
export type PartnerProfile = z.infer<typeof partnerProfile>;

/** Families the programme's plan template offers (programme-rules A.7, part II). */
export const instrumentFamilies = ['growth-and-jobs', 'territorial-cooperation', 'other-regional'] as const;
export type InstrumentFamily = (typeof instrumentFamilies)[number];

export const instrumentDetails = z.strictObject({ v: z.literal(1), description: localizedText.nullable(), authority: localizedText.nullable() });
export type InstrumentDetails = z.infer<typeof instrumentDetails>;

export const partnerRoles = ['lead', 'partner', 'advisory', 'associated-policy-authority'] as const;
export type PartnerRole = (typeof partnerRoles)[number];
