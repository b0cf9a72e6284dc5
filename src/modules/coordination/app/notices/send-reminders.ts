import { sql } from 'kysely';
import type { Database, Writer } from '../../../../platform/db/index.ts';
import { queueMail } from '../../../../platform/mail/index.ts';
import { projectIds, projectNames } from '../../../partnership/index.ts';
import { mailAddresses } from '../../../people/index.ts';
import type { NoticeKind } from '../../model/notices.ts';
import type { Records } from '../records.ts';
import { colleagues } from '../tasks/owners.ts';
import { digests } from './digests.ts';
import { dueTasks } from './due-tasks.ts';
import { type Addressee, type LetterParts, mailOf } from './letters.ts';
import { mentions } from './mentions.ts';
import { practiceChanges } from './practice-changes.ts';
import type { Round, Told } from './round.ts';
import { unwantedBy } from './settings.ts';

export interface ReminderParts extends LetterParts {
  readonly database: Database;
  readonly records: Records;
}

const kinds: Readonly<Record<NoticeKind, (round: Round) => Promise<Told>>> = { mentions, 'due-tasks': dueTasks, digest: digests, practices: practiceChanges };

/** The lock's first half; the second is the project. Any number that nothing else here uses. */
const lockClass = 1_400_096;

/**
 * CO-12 to CO-14: puts the mails that are due now into the outbox, each once: what was sent is noted in the same transaction.
 * Of several processes one does a project at a time, the others pass it by. Returns the number of mails.
 */
export async function sendReminders(parts: ReminderParts, now: string): Promise<number> {
  const projects = await projectNames(parts.database, await projectIds(parts.database));
  let sent = 0;
  for (const project of projects) {
    const done = await parts.database.transaction(async (writer) => {
      const isMine = await takeTurn(writer, project.id);
      return { ok: true as const, sent: isMine ? await remind(parts, { writer, project, now }) : 0 };
    });
    sent += done.sent;
  }
  return sent;
}

async function takeTurn(writer: Writer, projectId: string): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${lockClass}, hashtext(${projectId})) as mine`.execute(writer.writing);
  return rows[0]?.mine === true;
}

interface OneProject {
  readonly writer: Writer;
  readonly project: { readonly id: string } & Addressee['project'];
  readonly now: string;
}

async function remind(parts: ReminderParts, { writer, project, now }: OneProject): Promise<number> {
  const people = await colleagues(writer, project.id);
  const addresses = await mailAddresses(writer, people.map(({ id }) => id));
  let sent = 0;
  for (const [kind, tell] of entriesOf(kinds)) {
    const unwanted = await unwantedBy(writer, kind);
    const wanting = people.filter(({ id }) => addresses.has(id) && !unwanted.has(id));
    const told = await tell({ writer, projectId: project.id, now, records: parts.records, people: wanting });
    for (const [personId, write] of told) {
      const address = addresses.get(personId);
      if (address === undefined) continue;
      const to: Addressee = { personId, ...address, project };
      await queueMail(writer, mailOf(parts, { to, kind, write: write(to), now }));
      sent += 1;
    }
  }
  return sent;
}

function entriesOf(of: typeof kinds): readonly (readonly [NoticeKind, (round: Round) => Promise<Told>])[] {
  // the keys of the table are its own
  return Object.entries(of) as [NoticeKind, (round: Round) => Promise<Told>][];
}
