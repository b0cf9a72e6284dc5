import { z } from 'zod';

/** Every kind of record that has a page, a search entry or a link to another record. */
export const recordKinds = [
  'project', 'partner', 'policy-instrument', 'stakeholder-organisation', 'need', 'practice', 'event', 'transfer', 'plan', 'action',
  'indicator', 'value', 'policy-change', 'progress', 'news',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Points to one record of a project. */
export interface RecordRef {
  readonly kind: RecordKind;
  readonly id: string;
}

/** What a command can touch, as the audit log names it: a record, or what stands beside the records. */
export type SubjectKind =
  | RecordKind | 'chain-profile' | 'participation' | 'observation' | 'person' | 'membership' | 'invitation' | 'task' | 'comment' | 'concept-scheme' | 'import';

/** Points to what a command touched. */
export interface SubjectRef {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** Who may see a record: everybody, or the people of the project only. */
export const visibilities = ['public', 'project'] as const;
export type Visibility = (typeof visibilities)[number];
export const visibility = z.enum(visibilities);
