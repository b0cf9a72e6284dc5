import type { RecordTable } from '../../modules/links/index.ts';

/** LK-01: every table with records or parts of records, and the record that a row of it is part of. A test holds this list against the database. */
export const recordTables: readonly RecordTable[] = [
  { table: 'project', kind: 'project', id: 'project_id' },
  { table: 'thematic_area', kind: 'project', id: 'project_id' },
  { table: 'semester', kind: 'project', id: 'project_id' },
  { table: 'partner', kind: 'partner', id: 'id' },
  { table: 'policy_instrument', kind: 'policy-instrument', id: 'id' },
  { table: 'policy_instrument_version', kind: 'policy-instrument', id: 'instrument_id' },
  { table: 'stakeholder_organisation', kind: 'stakeholder-organisation', id: 'id' },
  { table: 'need', kind: 'need', id: 'id' },
  { table: 'practice', kind: 'practice', id: 'id' },
  { table: 'event', kind: 'event', id: 'id' },
  { table: 'transfer', kind: 'transfer', id: 'id' },
  { table: 'transfer_step', kind: 'transfer', id: 'transfer_id' },
  { table: 'plan', kind: 'plan', id: 'id' },
  { table: 'action', kind: 'action', id: 'id' },
  { table: 'action_progress', kind: 'progress', id: 'id' },
  { table: 'indicator', kind: 'indicator', id: 'id' },
  { table: 'indicator_value', kind: 'value', id: 'id' },
  { table: 'policy_change', kind: 'policy-change', id: 'id' },
  { table: 'news_item', kind: 'news', id: 'id' },
];

/** A version that was endorsed is frozen: nobody can mend its links. */
export const frozenTables: readonly string[] = ['plan_endorsement'];
