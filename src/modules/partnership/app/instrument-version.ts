import { z } from 'zod';
import { provenance } from '../../../kernel/provenance.ts';
import { slug } from '../../../kernel/slug.ts';
import { type LocalizedText, localizedText } from '../../../kernel/text.ts';
import { sortDay, when } from '../../../kernel/when.ts';
import { into, json, type Writer } from '../../../platform/db/index.ts';
import { instrumentFamilies } from '../model/shapes.ts';
import { jsonOrNull } from './standing.ts';
import type { PartnershipTables } from './tables.ts';

/** What is said of an instrument when it is recorded, and again when it is replaced. Null = not recorded. */
export const versionFields = {
  /** Of this version; the instrument goes by its newest one. */
  slug,
  name: localizedText,
  description: localizedText.nullable().default(null),
  authority: localizedText.nullable().default(null),
  family: z.enum(instrumentFamilies).nullable().default(null),
  since: when,
  provenance,
};
type VersionFields = z.infer<z.ZodObject<typeof versionFields>>;

/** Adds one version to the history of an instrument. */
export async function insertVersion(
  writer: Writer,
  at: { readonly projectId: string; readonly instrumentId: string; readonly number: number },
  version: VersionFields & { readonly reason: LocalizedText | null },
): Promise<void> {
  const { name, description, authority, family, since, reason } = version;
  await into<PartnershipTables>(writer).insertInto('policy_instrument_version').values({
    project_id: at.projectId,
    instrument_id: at.instrumentId,
    number: at.number,
    slug: version.slug,
    name: json(name),
    family,
    since: json(since),
    sort_day: sortDay(since) ?? null,
    reason: jsonOrNull(reason),
    details: json({ v: 1, description, authority }),
    provenance: json(version.provenance),
  }).execute();
}
