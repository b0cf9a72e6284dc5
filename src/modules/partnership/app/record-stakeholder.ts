import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { id, slug } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { command } from '../../../platform/command/index.ts';
import { into, json } from '../../../platform/db/index.ts';
import { instrumentState, isPartner, isTaken } from './lookup.ts';
import { mayRecordStakeholder } from './policy.ts';
import { jsonOrNull, standing, standingColumns } from './standing.ts';
import type { PartnershipTables } from './tables.ts';

const input = z.strictObject({
  slug,
  partnerId: id,
  instrumentId: id.nullable().default(null),
  name: localizedText,
  description: localizedText.nullable().default(null),
  ...standing,
});

/** Records an organisation of a stakeholder group (never a person). Refuses an unknown partner, an instrument that is not this partner's, a taken slug (PA-08). */
export const recordStakeholder = command({
  name: 'stakeholder.record',
  input,
  load: async (reader, organisation, { projectId }) => ({
    partner: await isPartner(reader, projectId, organisation.partnerId),
    instrument: organisation.instrumentId === null ? undefined : await instrumentState(reader, projectId, organisation.instrumentId),
    taken: await isTaken(reader, 'stakeholder_organisation', { projectId, slug: organisation.slug }),
  }),
  permit: (actor, _state, { input: { partnerId }, at: { projectId } }) => mayRecordStakeholder(actor, { projectId, partnerId }),
  decide: ({ partner, instrument, taken }, organisation) => {
    if (!partner) return refuse({ code: 'unknown-reference', field: 'partnerId' });
    if (organisation.instrumentId !== null && instrument?.partnerId !== organisation.partnerId) return refuse({ code: 'unknown-reference', field: 'instrumentId' });
    return taken ? refuse({ code: 'taken', field: 'slug' }) : agree(organisation);
  },
  write: async (writer, organisation, { projectId, newId }) => {
    const organisationId = newId();
    await into<PartnershipTables>(writer).insertInto('stakeholder_organisation').values({
      ...standingColumns(projectId, organisation),
      id: organisationId,
      slug: organisation.slug,
      partner_id: organisation.partnerId,
      instrument_id: organisation.instrumentId,
      name: json(organisation.name),
      description: jsonOrNull(organisation.description),
    }).execute();
    return { subject: { kind: 'stakeholder-organisation', id: organisationId }, output: { id: organisationId } };
  },
});
