import { sql } from 'kysely';
import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { command } from '../../../platform/command/index.ts';
import { from, into, type Reader } from '../../../platform/db/index.ts';
import { mayLoadScheme } from './policy.ts';
import { type MappingKind, mappingKinds, type TaxonomyTables } from './tables.ts';

/** Two concepts that could mean the same: names of both that are equal. */
export interface SuggestedPair {
  readonly foreign: string;
  /** A concept of our own schemes. */
  readonly ownScheme: string;
  readonly own: string;
  /** Both are called so first of all: they may mean the same; otherwise perhaps nearly. */
  readonly exact: boolean;
  /** `en: parking`. */
  readonly names: readonly string[];
  readonly foreignId: number;
  readonly ownId: number;
}

/** TX-22: pairs of a foreign scheme with ours that have equal names in a language, and nobody has judged yet; those that share most names first. */
export async function suggestedPairs(reader: Reader, scheme: string): Promise<readonly SuggestedPair[]> {
  const { rows } = await sql<SuggestedPair>`
    select f.code as foreign, o.scheme_code as "ownScheme", o.code as own, f.id as "foreignId", o.id as "ownId", bool_or(fl.kind = 'preferred' and ol.kind = 'preferred') as exact,
      array_agg(distinct fl.lang || ': ' || fl.label) as names
    from concept f join concept_label fl on fl.concept_id = f.id
      join concept_label ol on ol.lang = fl.lang and plain_letters(ol.label) = plain_letters(fl.label)
      join concept o on o.id = ol.concept_id join concept_scheme s on s.code = o.scheme_code and s.tags and s.code <> ${scheme}
    where f.scheme_code = ${scheme}
      and not exists (select from concept_mapping m where m.foreign_id = f.id and m.own_id = o.id)
      and not exists (select from concept_pair p where p.from_id = f.id and p.to_id = o.id)
    group by f.id, f.code, o.scheme_code, o.id, o.code order by count(distinct fl.lang) desc, f.code, o.code`.execute(reader.reading);
  return rows;
}

/** A pair that somebody has judged. */
export type JudgedPair = Omit<SuggestedPair, 'exact' | 'names'> & { readonly kind: MappingKind };

/** TX-22: what was said of the concepts of a foreign scheme and ours, in the order of their codes. */
export async function judgedPairs(reader: Reader, scheme: string): Promise<readonly JudgedPair[]> {
  return from<TaxonomyTables>(reader).selectFrom('concept_mapping').innerJoin('concept as f', 'f.id', 'foreign_id').innerJoin('concept as o', 'o.id', 'own_id')
    .select(['f.code as foreign', 'o.scheme_code as ownScheme', 'o.code as own', 'f.id as foreignId', 'o.id as ownId', 'concept_mapping.kind'])
    .where('f.scheme_code', '=', scheme).orderBy('f.code').orderBy('o.code').execute();
}

const named = z.strictObject({ scheme: z.string().max(80), code: z.string().max(80) });

/**
 * TX-22: says what two concepts of different schemes have to do with each other: they mean the same, nearly the same, or not; said again, the new word holds.
 * Refuses concepts that are not there, and pairs that are not one of a foreign scheme and one of ours.
 */
export const mapConcepts = command({
  name: 'concept.map',
  input: z.strictObject({ foreign: named, own: named, kind: z.enum(mappingKinds) }),
  load: async (reader, { foreign, own }) => ({ foreign: await idOf(reader, foreign, false), own: await idOf(reader, own, true) }),
  permit: (actor, _found, { at }) => mayLoadScheme(actor, at),
  decide: ({ foreign, own }, said) => {
    if (foreign === undefined) return refuse({ code: 'unknown-reference', field: 'foreign' });
    return own === undefined ? refuse({ code: 'unknown-reference', field: 'own' }) : agree({ foreign, own, kind: said.kind, scheme: said.foreign.scheme });
  },
  write: async (writer, { foreign, own, kind, scheme }, { newId }) => {
    const tables = into<TaxonomyTables>(writer);
    await tables.insertInto('concept_mapping').values({ foreign_id: foreign, own_id: own, kind })
      .onConflict((conflict) => conflict.columns(['foreign_id', 'own_id']).doUpdateSet({ kind })).execute();
    // the names that texts are searched for are read anew
    await tables.updateTable('concept_scheme').set({ loads: sql`loads + 1` }).where('code', '=', scheme).execute();
    return { subject: { kind: 'concept-scheme', id: newId() }, output: { kind } };
  },
});

async function idOf(reader: Reader, { scheme, code }: z.infer<typeof named>, tags: boolean): Promise<number | undefined> {
  const found = await from<TaxonomyTables>(reader).selectFrom('concept').innerJoin('concept_scheme', 'concept_scheme.code', 'scheme_code')
    .select('concept.id').where('scheme_code', '=', scheme).where('concept.code', '=', code).where('tags', '=', tags).executeTakeFirst();
  return found?.id;
}
