import type { LocalizedText } from '../../../kernel/text.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import { type Member, membersById } from '../../partnership/index.ts';
import type { Voice } from '../model/matrix.ts';
import type { PracticeTables } from './tables.ts';

/** A partner that would like to take a practice over. For the people of the project; no public page shows it. */
export interface Interest {
  readonly id: string;
  readonly practiceId: string;
  readonly partner: Member;
  readonly needId: string | undefined;
  readonly note: LocalizedText | undefined;
  /** When it was said, ISO 8601. */
  readonly at: string;
  /** The partner's own word, or that of somebody of its stakeholder group. */
  readonly voice: Voice;
  /** Who said it; undefined where it was the program. */
  readonly byPerson: string | undefined;
}

/** PR-16: the standing interests in one practice, the first one first. */
export async function interestsOf(reader: Reader, projectId: string, practiceId: string): Promise<readonly Interest[]> {
  return withPartners(reader, projectId, await standing(reader, projectId).where('practice_id', '=', practiceId).execute());
}

/** The partners that spoke for themselves; what their stakeholders say does not keep them from it. */
export function spokenIn(said: readonly Pick<Interest, 'partner' | 'voice'>[]): readonly string[] {
  return said.filter(({ voice }) => voice === 'partner').map(({ partner }) => partner.id);
}

/** PR-16: all standing interests of the project, the first one first. */
export async function interests(reader: Reader, projectId: string): Promise<readonly Interest[]> {
  return withPartners(reader, projectId, await standing(reader, projectId).execute());
}

/** Every interest a person said for a partner, in all projects, withdrawn ones too, as the person gets to know it. */
export async function interestsBy(reader: Reader, personId: string) {
  const rows = await from<PracticeTables>(reader).selectFrom('interest').select(['project_id', 'practice_id', 'note', 'at', 'withdrawn_at'])
    .where('by_person', '=', personId).orderBy('at').orderBy('id').execute();
  return rows.map((row) => ({
    projectId: row.project_id, practiceId: row.practice_id, note: row.note, said: row.at.toISOString(), withdrawn: row.withdrawn_at?.toISOString() ?? null,
  }));
}

function standing(reader: Reader, projectId: string) {
  return from<PracticeTables>(reader).selectFrom('interest').select(['id', 'practice_id', 'partner_id', 'need_id', 'note', 'at', 'voice', 'by_person'])
    .where('project_id', '=', projectId).where('withdrawn_at', 'is', null).orderBy('at').orderBy('id');
}

type Row = Awaited<ReturnType<ReturnType<typeof standing>['execute']>>[number];

async function withPartners(reader: Reader, projectId: string, rows: readonly Row[]): Promise<readonly Interest[]> {
  if (rows.length === 0) return [];
  const members = await membersById(reader, projectId);
  return rows.flatMap(({ id, practice_id: practiceId, partner_id: partnerId, need_id: needId, note, at, voice, by_person: byPerson }) => {
    const partner = members.get(partnerId);
    const words = { needId: needId ?? undefined, note: note ?? undefined, at: at.toISOString(), voice, byPerson: byPerson ?? undefined };
    return partner === undefined ? [] : [{ id, practiceId, partner, ...words }];
  });
}
