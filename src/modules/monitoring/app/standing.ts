import { provenance, type Provenance } from '../../../kernel/provenance.ts';
import { visibility, type Visibility } from '../../../kernel/record.ts';
import { slug } from '../../../kernel/slug.ts';
import { json } from '../../../platform/db/index.ts';

/** Input fields that every record of this module has. */
export const standing = { slug, visibility: visibility.default('public'), provenance };

interface Recorded {
  readonly slug: string;
  readonly visibility: Visibility;
  readonly provenance: Provenance;
}

/** The columns of those fields. */
export function standingColumns(at: { readonly projectId: string; readonly id: string }, record: Recorded) {
  return { project_id: at.projectId, id: at.id, slug: record.slug, visibility: record.visibility, provenance: json(record.provenance) };
}

/** A jsonb column that may be empty: null stays null. */
export function jsonOrNull(value: unknown): string | null {
  return value === null ? null : json(value);
}
