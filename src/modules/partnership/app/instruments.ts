import type { Provenance } from '../../../kernel/provenance.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import type { InstrumentFamily } from '../model/shapes.ts';
import type { PartnershipTables } from './tables.ts';

/** One programme or strategy that stood (or stands) behind a policy instrument. Undefined = not recorded. */
export interface InstrumentVersion {
  readonly number: number;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText | undefined;
  readonly authority: LocalizedText | undefined;
  readonly family: InstrumentFamily | undefined;
  readonly since: When;
  /** Why it replaced the one before; undefined on the first. */
  readonly reason: LocalizedText | undefined;
  readonly provenance: Provenance;
}

/** The policy instrument of a partner, with what it was before. A partner without one here has none recorded. */
export interface Instrument {
  readonly id: string;
  /** Of the current version: an instrument goes by its newest name. */
  readonly slug: string;
  readonly partnerId: string;
  readonly current: InstrumentVersion;
  /** All versions, the first one first; the last is the current one. */
  readonly history: readonly InstrumentVersion[];
  readonly provenance: Provenance;
}

/** An organisation in the stakeholder group of a partner's instrument. */
export interface Stakeholder {
  readonly id: string;
  readonly slug: string;
  readonly partnerId: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText | undefined;
  readonly provenance: Provenance;
}

/** The policy instruments of a project, in the order of its partners. Two queries, however many there are. */
export async function instruments(reader: Reader, projectId: string): Promise<readonly Instrument[]> {
  const db = from<PartnershipTables>(reader);
  const rows = await db.selectFrom('policy_instrument as i')
    .innerJoin('partner as p', (join) => join.onRef('p.project_id', '=', 'i.project_id').onRef('p.id', '=', 'i.partner_id'))
    .select(['i.id', 'i.partner_id', 'i.provenance'])
    .where('i.project_id', '=', projectId).where('i.visibility', '=', 'public').where('p.visibility', '=', 'public')
    .orderBy('p.position').orderBy('i.id').execute();
  const versions = await versionsByInstrument(reader, projectId);
  return rows.flatMap(({ id, partner_id: partnerId, provenance }) => {
    const history = versions.get(id) ?? [];
    const current = history.at(-1);
    return current === undefined ? [] : [{ id, slug: current.slug, partnerId, provenance, history, current }];
  });
}

async function versionsByInstrument(reader: Reader, projectId: string): Promise<ReadonlyMap<string, readonly InstrumentVersion[]>> {
  const rows = await from<PartnershipTables>(reader).selectFrom('policy_instrument_version')
    .select(['instrument_id', 'number', 'slug', 'name', 'family', 'since', 'reason', 'details', 'provenance'])
    .where('project_id', '=', projectId).orderBy('number').execute();
  const grouped = new Map<string, InstrumentVersion[]>();
  for (const { instrument_id: id, details, family, reason, ...row } of rows) {
    const version = {
      ...row, family: family ?? undefined, reason: reason ?? undefined,
      description: details.description ?? undefined, authority: details.authority ?? undefined,
    };
    grouped.set(id, [...(grouped.get(id) ?? []), version]);
  }
  return grouped;
}

/** The stakeholder organisations of a project, in the order they were recorded. */
export async function stakeholders(reader: Reader, projectId: string): Promise<readonly Stakeholder[]> {
  const rows = await from<PartnershipTables>(reader).selectFrom('stakeholder_organisation as s')
    .innerJoin('partner as p', (join) => join.onRef('p.project_id', '=', 's.project_id').onRef('p.id', '=', 's.partner_id'))
    .select(['s.id', 's.slug', 's.partner_id', 's.name', 's.description', 's.provenance'])
    .where('s.project_id', '=', projectId).where('s.visibility', '=', 'public').where('p.visibility', '=', 'public').orderBy('s.id').execute();
  return rows.map(({ partner_id: partnerId, description, ...row }) => ({ ...row, partnerId, description: description ?? undefined }));
}
