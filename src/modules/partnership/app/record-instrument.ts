import { z } from 'zod';
import { visibility } from '../../../kernel/record.ts';
import { agree, refuse } from '../../../kernel/result.ts';
import { id } from '../../../kernel/slug.ts';
import { isReversed } from '../../../kernel/when.ts';
import { command } from '../../../platform/command/index.ts';
import { into } from '../../../platform/db/index.ts';
import { insertVersion, versionFields } from './instrument-version.ts';
import { isPartner, isTaken } from './lookup.ts';
import { mayRecordInstrument } from './policy.ts';
import { standingColumns } from './standing.ts';
import type { PartnershipTables } from './tables.ts';

const input = z.strictObject({ partnerId: id, ...versionFields, visibility: visibility.default('public') });

/** Records the policy instrument a partner wants to improve. Refuses an unknown partner, a taken slug, a reversed period. */
export const recordInstrument = command({
  name: 'instrument.record',
  input,
  load: async (reader, instrument, { projectId }) => ({
    partner: await isPartner(reader, projectId, instrument.partnerId),
    taken: await isTaken(reader, 'policy_instrument_version', { projectId, slug: instrument.slug }),
  }),
  permit: (actor, _state, { input: { partnerId }, at: { projectId } }) => mayRecordInstrument(actor, { projectId, partnerId }),
  decide: ({ partner, taken }, instrument) => {
    if (!partner) return refuse({ code: 'unknown-reference', field: 'partnerId' });
    if (taken) return refuse({ code: 'taken', field: 'slug' });
    return isReversed(instrument.since) ? refuse({ code: 'period-reversed', field: 'since' }) : agree(instrument);
  },
  write: async (writer, instrument, { projectId, newId }) => {
    const instrumentId = newId();
    await into<PartnershipTables>(writer).insertInto('policy_instrument')
      .values({ ...standingColumns(projectId, instrument), id: instrumentId, partner_id: instrument.partnerId }).execute();
    await insertVersion(writer, { projectId, instrumentId, number: 1 }, { ...instrument, reason: null });
    return { subject: { kind: 'policy-instrument', id: instrumentId }, output: { id: instrumentId } };
  },
});
