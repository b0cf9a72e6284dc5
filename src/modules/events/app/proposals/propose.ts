import { sql } from 'kysely';
import { from, type Reader } from '../../../../platform/db/index.ts';
import { membersById } from '../../../partnership/index.ts';
import { interests, practiceOptions } from '../../../practices/index.ts';
import { type Proposals, proposalsFrom, type VisitFacts, type Wish } from '../../model/proposals.ts';
import type { EventTables } from '../tables.ts';

/** E-26: the study visits that the interests of the partners ask for, as they stand now. For the people of the project: drafts are in it. */
export async function proposedVisits(reader: Reader, projectId: string): Promise<Proposals> {
  const hosts = [...(await membersById(reader, projectId)).keys()];
  return proposalsFrom(await wishes(reader, projectId), await visitFacts(reader, projectId), hosts);
}

/** Who would like to see what: each interest, by the partner that is named first among the practice's owners. */
async function wishes(reader: Reader, projectId: string): Promise<readonly Wish[]> {
  const said = await interests(reader, projectId);
  if (said.length === 0) return [];
  const owners = new Map((await practiceOptions(reader, projectId)).map(({ value, partnerIds }) => [value, partnerIds]));
  return said.map(({ id, practiceId, partner, needId, at }) => ({
    interestId: id, practiceId, partnerId: partner.id, needId, hostId: owners.get(practiceId)?.[0], day: at.slice(0, 10),
  }));
}

const linked = (table: 'practice' | 'delegation', column: 'practice_id' | 'partner_id') => sql<readonly string[]>`array(
  select ${sql.ref(`l.${column}`)}::text from ${sql.table(`event_${table}`)} l where l.project_id = event.project_id and l.event_id = event.id)`;

/** Every study visit that was not cancelled, drafts too, with all who take part. */
async function visitFacts(reader: Reader, projectId: string): Promise<readonly VisitFacts[]> {
  const rows = await from<EventTables>(reader).selectFrom('event')
    .select(['id', 'host_id', 'planner_id', 'state', 'holding', 'sort_day', linked('practice', 'practice_id').as('practiceIds'), linked('delegation', 'partner_id').as('visitors')])
    .where('project_id', '=', projectId).where('kind', '=', 'study-visit')
    .where((where) => where.or([where('state', 'is', null), where('state', '<>', 'cancelled')])).orderBy('sort_day', (order) => order.asc().nullsLast()).orderBy('id').execute();
  return rows.map(({ id, host_id: hostId, planner_id: planner, state, sort_day: day, practiceIds, visitors }) => ({
    id, hostId, practiceIds, partnerIds: planner === null ? visitors : [...visitors, planner], day: day ?? undefined,
    isAhead: state !== null && state !== 'minutes-due' && state !== 'closed',
  }));
}
