import type { LocalizedText } from '../../../../kernel/text.ts';
import { from, type Reader } from '../../../../platform/db/index.ts';
import { type Member, membersById } from '../../../partnership/index.ts';
import { isOpenToInterest } from '../../model/interest.ts';
import type { MarkedInterest, MatrixRow } from '../../model/matrix.ts';
import { interests } from '../interests.ts';
import type { InterestPorts } from '../ports.ts';
import { ownerIds } from '../queries.ts';
import type { PracticeTables } from '../tables.ts';

/** One interest as the matrix shows it. */
export interface SaidInterest extends MarkedInterest {
  readonly id: string;
  readonly need: { readonly id: string; readonly title: LocalizedText } | undefined;
  readonly note: LocalizedText | undefined;
  /** When it was said, ISO 8601. */
  readonly at: string;
}

/** A practice with what was said about it. */
export interface MatrixPractice extends MatrixRow<SaidInterest> {
  readonly id: string;
  readonly title: LocalizedText;
}

/** Practices × partners, for the people of the project: drafts are in it. */
export interface InterestMatrix {
  /** In the project's order. */
  readonly partners: readonly Member[];
  readonly rows: readonly MatrixPractice[];
}

/** PR-35: every practice that can be taken over, or that somebody is interested in, with all interests that stand. */
export async function interestMatrix(reader: Reader, projectId: string, { needs }: InterestPorts): Promise<InterestMatrix> {
  const practices = await from<PracticeTables>(reader).selectFrom('practice').select(['id', 'title', 'state', ownerIds.as('ownerIds')])
    .where('project_id', '=', projectId).orderBy('slug').execute();
  const said = Map.groupBy(await interests(reader, projectId), ({ practiceId }) => practiceId);
  const titles = new Map((await needs(reader, projectId)).map(({ value, label }) => [value, label]));
  const rows = practices.filter(({ id, state }) => isOpenToInterest(state) || said.has(id)).map(({ id, title, ownerIds: owners }): MatrixPractice => ({
    id, title, ownerIds: owners,
    interests: (said.get(id) ?? []).map(({ partner, needId, note, at, voice, id: interestId }) => {
      const needTitle = needId === undefined ? undefined : titles.get(needId);
      return { id: interestId, partnerId: partner.id, voice, note, at, need: needId === undefined || needTitle === undefined ? undefined : { id: needId, title: needTitle } };
    }),
  }));
  return { partners: [...(await membersById(reader, projectId)).values()], rows };
}

/** PR-33: the partners that said nothing for themselves so far. */
export async function silentPartners(reader: Reader, projectId: string): Promise<readonly Member[]> {
  const spoken = new Set((await interests(reader, projectId)).filter(({ voice }) => voice === 'partner').map(({ partner }) => partner.id));
  return [...(await membersById(reader, projectId)).values()].filter(({ id }) => !spoken.has(id));
}
