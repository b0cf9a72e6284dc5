import { type Actor, type Role, roles } from '../kernel/actor.ts';
import { mayMoveEvent, mayRecordEvent, mayShowPractice } from '../modules/events/app/policy.ts';
import { mayJudgeValue, mayReport, maySubmitValue } from '../modules/monitoring/app/policy.ts';
import { mayAdvanceNeed, mayRecordNeed } from '../modules/needs/app/policy.ts';
import { mayCreateProject, mayRecordInstrument, mayRecordStakeholder, mayShapeProject } from '../modules/partnership/app/policy.ts';
import { mayEndorsePlan, mayMovePlan, mayWritePlan } from '../modules/plans/app/policy.ts';
import { mayAdvancePractice, mayNameOrigin, mayRecordPractice } from '../modules/practices/app/policy.ts';
import { practiceStates } from '../modules/practices/model/workflow.ts';
import { mayPublishNews } from '../modules/publishing/app/policy.ts';
import { mayMoveTransfer, mayOpenTransfer } from '../modules/transfers/app/policy.ts';

/** The record a permission is asked for: whose it is. */
interface At {
  readonly projectId: string;
  readonly partnerId: string;
}

/** One line of the table: a command, in one state where that matters, and its sentence. */
interface PermissionRow {
  readonly command: string;
  readonly state?: string;
  readonly may: (actor: Actor, at: At) => boolean;
}

const host = (at: At) => ({ projectId: at.projectId, hostId: at.partnerId });
const owners = (at: At) => ({ projectId: at.projectId, partnerIds: [at.partnerId] });
const importer = (at: At) => ({ projectId: at.projectId, importerId: at.partnerId });

const partnershipRows: readonly PermissionRow[] = [
  { command: 'project.create', may: mayCreateProject },
  { command: 'thematic-area.record', may: mayShapeProject },
  { command: 'semester.record', may: mayShapeProject },
  { command: 'partner.join', may: mayShapeProject },
  { command: 'instrument.record', may: mayRecordInstrument },
  { command: 'instrument.replace', may: mayRecordInstrument },
  { command: 'stakeholder.record', may: mayRecordStakeholder },
];

const learningRows: readonly PermissionRow[] = [
  { command: 'need.record', may: mayRecordNeed },
  { command: 'need.advance', may: mayAdvanceNeed },
  { command: 'practice.record', may: (actor, at) => mayRecordPractice(actor, owners(at)) },
  ...practiceStates.map((state) => ({ command: 'practice.advance', state: `to ${state}`, may: (actor: Actor, at: At) => mayAdvancePractice(actor, state, owners(at)) })),
  { command: 'practice.born-of', may: (actor, at) => mayNameOrigin(actor, owners(at)) },
  { command: 'event.record', may: (actor, at) => mayRecordEvent(actor, host(at)) },
  { command: 'event.move-on', may: (actor, at) => mayMoveEvent(actor, host(at)) },
  { command: 'event.show-practice', may: (actor, at) => mayShowPractice(actor, host(at)) },
  { command: 'transfer.open', may: (actor, at) => mayOpenTransfer(actor, importer(at)) },
  ...['transfer.move-on', 'transfer.decline', 'transfer.stop', 'transfer.restart', 'transfer.record-moved'].map((command) => (
    { command, may: (actor: Actor, at: At) => mayMoveTransfer(actor, importer(at)) }
  )),
];

const actingRows: readonly PermissionRow[] = [
  { command: 'plan.record', may: mayWritePlan },
  { command: 'action.record', may: mayWritePlan },
  { command: 'plan.move-on', may: mayMovePlan },
  { command: 'plan.endorse', may: mayEndorsePlan },
  { command: 'progress.record', may: mayReport },
  { command: 'indicator.record', may: mayReport },
  { command: 'value.record', may: mayReport },
  { command: 'value.move-on', state: 'to submitted', may: maySubmitValue },
  { command: 'value.move-on', state: 'to any other', may: mayJudgeValue },
  { command: 'policy-change.record', may: mayReport },
  { command: 'news.publish', may: mayPublishNews },
];

/** Every command with its sentence; what `docs/permissions.md` is written from. */
export const permissionRows: readonly PermissionRow[] = [...partnershipRows, ...learningRows, ...actingRows];

/** Whose records a role may touch: its own partner's only, everybody's, or nobody's. */
export function reachOf(row: PermissionRow, role: Role): 'all' | 'own' | 'none' {
  const projectId = 'project';
  const actor: Actor = { kind: 'person', id: 'someone', memberships: [{ projectId, role, partnerId: 'own' }] };
  if (row.may(actor, { projectId, partnerId: 'other' })) return 'all';
  return row.may(actor, { projectId, partnerId: 'own' }) ? 'own' : 'none';
}

/** `docs/permissions.md`: role × verb × state. */
export function permissionsTable(): string {
  const words = { all: 'yes', own: 'own', none: '–' };
  const head = ['command', 'state', ...roles];
  const lines = permissionRows.map((row) => [`\`${row.command}\``, row.state ?? '', ...roles.map((role) => words[reachOf(row, role)])]);
  const table = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `# Who may do what

Written by \`node scripts/docs.ts\` from the sentences in each module's \`app/policy.ts\`; a test holds it true.
"own": only records of the person's own partner. Everything else is refused, and looks as if there were no such record.
Visitors who are not signed in may do nothing. The program itself (demo, command line) may do everything.

${table}
`;
}
