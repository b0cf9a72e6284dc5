import { z } from 'zod';
import { sourcesOf } from '../../../kernel/provenance.ts';
import { agree, refuse } from '../../../kernel/result.ts';
import { id } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { command } from '../../../platform/command/index.ts';
import { into } from '../../../platform/db/index.ts';
import { keepingVersions } from '../../editing/index.ts';
import { checkReplacement } from '../model/rules.ts';
import { instrumentEditable } from './desk/instrument-editable.ts';
import { insertVersion, versionFields } from './instrument-version.ts';
import { instrumentState, isTaken } from './lookup.ts';
import { mayRecordInstrument } from './policy.ts';
import type { PartnershipTables } from './tables.ts';

const input = z.strictObject({
  instrumentId: id,
  /** Revision of the instrument the change was made from. */
  revision: z.int().positive(),
  ...versionFields,
  reason: localizedText.nullable().default(null),
});

/**
 * Another programme takes the place of the one an instrument stood for; plans keep pointing to the same instrument (PA-05, PA-06).
 * Refuses a taken slug, a missing reason, a statement without a source, a beginning before the replaced one, and a revision that is not the newest.
 */
export const replaceInstrument = command({
  name: 'instrument.replace',
  input,
  load: async (reader, change, { projectId }) => ({
    state: await instrumentState(reader, projectId, change.instrumentId),
    taken: await isTaken(reader, 'policy_instrument_version', { projectId, slug: change.slug }),
  }),
  permit: (actor, { state }, { at: { projectId } }) => state !== undefined && mayRecordInstrument(actor, { projectId, partnerId: state.partnerId }),
  decide: ({ state, taken }, change) => {
    if (state === undefined) return refuse({ code: 'absent' });
    if (taken) return refuse({ code: 'taken', field: 'slug' });
    if (state.revision !== change.revision) return refuse({ code: 'stale', field: 'revision' });
    if (change.reason === null) return refuse({ code: 'reason-missing', field: 'reason' });
    if (sourcesOf(change.provenance).length === 0) return refuse({ code: 'fact-missing', field: 'provenance' });
    const checked = checkReplacement(change.since, state.since);
    return checked.ok ? agree({ ...change, number: state.number + 1 }) : checked;
  },
  write: async (writer, change, at) => {
    const { projectId } = at;
    await keepingVersions(instrumentEditable, writer, {
      id: change.instrumentId, at,
      write: async () => {
        await insertVersion(writer, { projectId, instrumentId: change.instrumentId, number: change.number }, change);
        await into<PartnershipTables>(writer).updateTable('policy_instrument').set({ revision: change.revision + 1 })
          .where('project_id', '=', projectId).where('id', '=', change.instrumentId).execute();
      },
    });
    return { subject: { kind: 'policy-instrument', id: change.instrumentId }, output: { id: change.instrumentId } };
  },
});
