import { provenance, type Provenance } from '../../../kernel/provenance.ts';
import { visibility, type Visibility } from '../../../kernel/record.ts';
import { json } from '../../../platform/db/index.ts';

/** Input fields that every record of this module has. */
export const standing = { visibility: visibility.default('public'), provenance };

/** The columns of those fields. */
export function standingColumns(projectId: string, record: { readonly visibility: Visibility; readonly provenance: Provenance }) {
  return { project_id: projectId, visibility: record.visibility, provenance: json(record.provenance) };
}

/** A jsonb column that may be empty: null stays null. */
export function jsonOrNull(value: unknown): string | null {
  return value === null ? null : json(value);
}
