import { z } from 'zod';
import type { Actor } from '../../../../kernel/actor.ts';
import { agree, refuse } from '../../../../kernel/result.ts';
import { id } from '../../../../kernel/slug.ts';
import type { LocalizedText } from '../../../../kernel/text.ts';
import { command } from '../../../../platform/command/index.ts';
import { from, into, type Reader, type Writer } from '../../../../platform/db/index.ts';
import { maySayConcept } from '../policy.ts';
import { tagRecord } from '../tag.ts';
import type { TaxonomyTables } from '../tables.ts';
import { wordsOf } from '../words.ts';

/** The records people say concepts of: those that are matched. */
export const saidKinds = ['need', 'practice'] as const;
export type SaidKind = (typeof saidKinds)[number];

/** A record of these as it stands now, draft or not. */
export interface SaidRecord {
  readonly title: LocalizedText;
  readonly body: readonly LocalizedText[];
  readonly mayEdit: boolean;
}

/** Whose record it is, and who asks. */
export interface SaidAsked {
  readonly projectId: string;
  readonly actor: Actor;
  readonly kind: SaidKind;
  readonly id: string;
}

/** What this module must be told about the records: undefined where there is no such record. */
export interface SaidPorts {
  readonly find: (reader: Reader, asked: SaidAsked) => Promise<SaidRecord | undefined>;
}

const input = z.strictObject({ kind: z.enum(saidKinds), id, conceptId: z.int().min(1).max(2_147_483_647) });
type Said = z.infer<typeof input>;

/**
 * TX-21: what people say of a record. `concept.say`: it is about this; `concept.refuse`: it is not; `concept.forget`: what its texts say counts again.
 * Refuses who may not edit the record, and concepts that are not there or belong to another's scheme. A public record is tagged anew at once.
 */
export function saidCommands(ports: SaidPorts) {
  const saying = ({ name, origin }: { readonly name: string; readonly origin: 'said' | 'refused' | undefined }) => command({
    name,
    input,
    load: async (reader: Reader, said: Said, { projectId, actor }) => ({
      record: await ports.find(reader, { projectId, actor, kind: said.kind, id: said.id }), isThere: await isOwnConcept(reader, said.conceptId),
    }),
    permit: (actor, { record }) => record !== undefined && maySayConcept(actor, record),
    decide: ({ record, isThere }, said) => (record !== undefined && isThere ? agree({ ...said, record }) : refuse({ code: 'unknown-reference', field: 'conceptId' })),
    write: async (writer, { record, kind, id: recordId, conceptId }, { projectId }) => {
      const key = { project_id: projectId, kind, record_id: recordId };
      const tables = into<TaxonomyTables>(writer);
      await tables.deleteFrom('record_concept').where('project_id', '=', projectId).where('kind', '=', kind).where('record_id', '=', recordId)
        .where('concept_id', '=', conceptId).execute();
      if (origin !== undefined) await tables.insertInto('record_concept').values({ ...key, concept_id: conceptId, weight: origin === 'said' ? 1 : 0, origin }).execute();
      if (await isTagged(writer, key)) await tagRecord(writer, { projectId, kind, id: recordId }, wordsOf(record.title, record.body));
      return { subject: { kind, id: recordId }, output: { id: recordId } };
    },
  });
  const sayConcept = saying({ name: 'concept.say', origin: 'said' });
  const refuseConcept = saying({ name: 'concept.refuse', origin: 'refused' });
  const forgetConcept = saying({ name: 'concept.forget', origin: undefined });
  return { sayConcept, refuseConcept, forgetConcept };
}

/** Only concepts of schemes that tag texts are said: the others follow from what they are mapped to. */
async function isOwnConcept(reader: Reader, conceptId: number): Promise<boolean> {
  const found = await from<TaxonomyTables>(reader).selectFrom('concept').innerJoin('concept_scheme', 'concept_scheme.code', 'scheme_code')
    .select('concept.id').where('concept.id', '=', conceptId).where('tags', '=', true).executeTakeFirst();
  return found !== undefined;
}

/** Public records have been tagged; drafts never are. */
async function isTagged(writer: Writer, key: { readonly project_id: string; readonly kind: SaidKind; readonly record_id: string }): Promise<boolean> {
  const found = await from<TaxonomyTables>(writer).selectFrom('record_aboutness').select('kind')
    .where('project_id', '=', key.project_id).where('kind', '=', key.kind).where('record_id', '=', key.record_id).executeTakeFirst();
  return found !== undefined;
}
