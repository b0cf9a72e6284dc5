import { type Actor, type Role, roles } from '../kernel/actor.ts';
import {
  mayEditEvent, mayEditObservation, mayMoveEvent, mayObserve, mayPlanVisit, mayRecordEvent, mayShowInside, mayShowPractice, mayTakePart,
} from '../modules/events/app/policy.ts';
import { mayImport } from '../modules/exchange/app/policy.ts';
import { mayAttach } from '../modules/attachments/app/policy.ts';
import {
  isMember, mayAskFor, mayChangeTask, mayChooseNotices, mayComment, mayFulfil, mayKeepFeed, mayRemoveComment,
} from '../modules/coordination/app/policy.ts';
import { mayTurnLink } from '../modules/links/app/policy.ts';
import { mayRefuseMatch } from '../modules/matching/app/policy.ts';
import { mayEditReport, mayJudgeValue, mayReport, maySubmitValue } from '../modules/monitoring/app/policy.ts';
import { mayAdvanceNeed, mayAssessChain, mayEditNeed, mayEditProfile, mayRecordNeed } from '../modules/needs/app/policy.ts';
import {
  mayCreateProject, mayDescribePartner, mayEditInstrument, mayEditStakeholder, mayRecordInstrument, mayRecordStakeholder, mayShapeProject,
} from '../modules/partnership/app/policy.ts';
import { mayAccept, mayCreatePerson, mayDescribePerson, mayErasePerson, mayHandOver, mayPlace } from '../modules/people/app/policy.ts';
import { mayEditPlan, mayEndorsePlan, mayMovePlan, mayWritePlan } from '../modules/plans/app/policy.ts';
import {
  mayAdvancePractice, mayEditPractice, mayMarkAgeing, mayMarkInterest, mayNameOrigin, mayRecordPractice, maySetRegister, maySuggestInterest, mayWithdrawInterest, mayWithdrawWord,
} from '../modules/practices/app/policy.ts';
import { practiceStates } from '../modules/practices/model/workflow.ts';
import { mayEditNews, mayPublishNews } from '../modules/publishing/app/policy.ts';
import { mayLoadScheme, mayRenewConcepts, maySayConcept } from '../modules/taxonomy/app/policy.ts';
import { mayEditTransfer, mayMoveTransfer, mayOpenTransfer } from '../modules/transfers/app/policy.ts';

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
  /** True where it is no partner's business but that of everybody who works in the project. */
  readonly members?: true;
}

const host = (at: At) => ({ projectId: at.projectId, hostId: at.partnerId });
const owners = (at: At) => ({ projectId: at.projectId, partnerIds: [at.partnerId] });
const importer = (at: At) => ({ projectId: at.projectId, importerId: at.partnerId });

/** The three commands of a record that is edited in the workspace. */
const editing = (name: string, may: PermissionRow['may'], mayShow = may): readonly PermissionRow[] => [
  { command: `${name}.revise`, may }, { command: `${name}.restore`, may }, { command: `${name}.show`, may: mayShow },
];

const partnershipRows: readonly PermissionRow[] = [
  { command: 'concept-scheme.load', may: mayLoadScheme },
  { command: 'concept-file.keep', may: mayLoadScheme },
  { command: 'concept-file.load', may: mayLoadScheme },
  { command: 'concept-file.drop', may: mayLoadScheme },
  { command: 'concept.map', may: mayLoadScheme },
  { command: 'concept.renew', may: mayRenewConcepts },
  { command: 'link.turn', may: mayTurnLink },
  { command: 'project.create', may: mayCreateProject },
  { command: 'thematic-area.record', may: mayShapeProject },
  { command: 'semester.record', may: mayShapeProject },
  { command: 'partner.join', may: mayShapeProject },
  { command: 'instrument.record', may: mayRecordInstrument },
  { command: 'instrument.replace', may: mayRecordInstrument },
  { command: 'stakeholder.record', may: mayRecordStakeholder },
  ...editing('project', mayShapeProject),
  ...editing('partner', (actor, at) => mayDescribePartner(actor, owners(at)), mayShapeProject),
  ...editing('instrument', (actor, at) => mayEditInstrument(actor, owners(at))),
  ...editing('stakeholder', (actor, at) => mayEditStakeholder(actor, owners(at))),
];

const other = { personId: 'another person' };

const peopleRows: readonly PermissionRow[] = [
  ...['people.invite', 'people.withdraw', 'membership.change', 'membership.end'].flatMap((command): readonly PermissionRow[] => [
    { command, state: 'for a partner', may: (actor, at) => mayPlace(actor, { ...at, role: 'partner-officer' }) },
    { command, state: 'for the whole project', may: (actor, { projectId }) => mayPlace(actor, { projectId, role: 'coordinator', partnerId: undefined }) },
    { command, state: 'as administrator', may: (actor, { projectId }) => mayPlace(actor, { projectId, role: 'administrator', partnerId: undefined }) },
  ]),
  { command: 'people.accept', state: 'without its secret', may: (actor) => mayAccept(actor, { held: false, personId: undefined }) },
  { command: 'people.hand-over', state: 'of somebody else', may: (actor, at) => mayHandOver(actor, { ...other, places: [{ ...at, role: 'partner-officer' }] }) },
  { command: 'person.create', may: mayCreatePerson },
  { command: 'person.describe', state: 'of somebody else', may: (actor) => mayDescribePerson(actor, other) },
  { command: 'person.erase', state: 'of somebody else', may: (actor) => mayErasePerson(actor, other) },
];

const learningRows: readonly PermissionRow[] = [
  { command: 'need.record', may: mayRecordNeed },
  { command: 'need.advance', may: mayAdvanceNeed },
  { command: 'need.move', may: mayRecordNeed },
  ...editing('need', (actor, at) => mayEditNeed(actor, owners(at))),
  { command: 'chain-profile.begin', may: mayAssessChain },
  ...editing('chain-profile', (actor, at) => mayEditProfile(actor, owners(at))),
  { command: 'practice.record', may: (actor, at) => mayRecordPractice(actor, owners(at)) },
  ...practiceStates.map((state) => ({ command: 'practice.advance', state: `to ${state}`, may: (actor: Actor, at: At) => mayAdvancePractice(actor, state, owners(at)) })),
  { command: 'import.note', may: mayImport },
  { command: 'match.refuse', may: mayRefuseMatch },
  { command: 'match.offer-again', may: mayRefuseMatch },
  { command: 'practice.mark-ageing', may: (actor) => mayMarkAgeing(actor) },
  { command: 'practice.born-of', may: (actor, at) => mayNameOrigin(actor, owners(at)) },
  ...editing('practice', (actor, at) => mayEditPractice(actor, owners(at))),
  { command: 'practice.mark-interest', state: 'for a city', may: mayMarkInterest },
  { command: 'practice.withdraw-interest', state: 'for a city', may: mayWithdrawInterest },
  { command: 'practice.withdraw-interest', state: 'said by a stakeholder', may: (actor, at) => mayWithdrawWord(actor, { ...at, byPerson: 'another person' }) },
  { command: 'practice.suggest-interest', may: maySuggestInterest },
  { command: 'register.set', may: maySetRegister },
  { command: 'event.plan-visit', may: (actor, at) => mayPlanVisit(actor, { ...at, hostId: at.partnerId }) },
  { command: 'event.record', may: (actor, at) => mayRecordEvent(actor, host(at)) },
  { command: 'event.move-on', may: (actor, at) => mayMoveEvent(actor, host(at)) },
  { command: 'event.show-practice', may: (actor, at) => mayShowPractice(actor, host(at)) },
  ...editing('event', (actor, at) => mayEditEvent(actor, owners(at))),
  { command: 'event.participate', may: mayTakePart },
  { command: 'participation.move-on', state: 'to registered or cancelled', may: mayTakePart },
  { command: 'participation.move-on', state: 'to any other', may: (actor, at) => mayEditEvent(actor, owners(at)) },
  ...['participation.revise', 'participation.restore'].map((command) => ({ command, may: mayTakePart })),
  { command: 'participation.show', may: mayShowInside },
  { command: 'event.observe', may: mayObserve },
  ...['observation.revise', 'observation.restore'].map((command) => ({ command, may: (actor: Actor, at: At) => mayEditObservation(actor, owners(at)) })),
  { command: 'observation.show', may: mayShowInside },
  { command: 'transfer.open', may: (actor, at) => mayOpenTransfer(actor, importer(at)) },
  ...['transfer.move-on', 'transfer.decline', 'transfer.stop', 'transfer.restart', 'transfer.record-moved'].map((command) => (
    { command, may: (actor: Actor, at: At) => mayMoveTransfer(actor, importer(at)) }
  )),
  ...editing('transfer', (actor, at) => mayEditTransfer(actor, owners(at))),
];

const actingRows: readonly PermissionRow[] = [
  { command: 'plan.record', may: mayWritePlan },
  { command: 'action.record', may: mayWritePlan },
  { command: 'plan.move-on', may: mayMovePlan },
  { command: 'plan.endorse', may: mayEndorsePlan },
  ...['plan', 'action'].flatMap((name) => editing(name, (actor, at) => mayEditPlan(actor, owners(at)))),
  { command: 'progress.record', may: mayReport },
  { command: 'indicator.record', may: mayReport },
  { command: 'value.record', may: mayReport },
  { command: 'value.move-on', state: 'to submitted', may: maySubmitValue },
  { command: 'value.move-on', state: 'to any other', may: mayJudgeValue },
  { command: 'policy-change.record', may: mayReport },
  ...['progress', 'indicator', 'value', 'policy-change'].flatMap((name) => editing(name, (actor, at) => mayEditReport(actor, owners(at)))),
  { command: 'news.publish', may: mayPublishNews },
  ...editing('news', (actor, at) => mayEditNews(actor, owners(at))),
];

const others = { askedBy: 'another person' };
const ofPartner = ({ projectId, partnerId }: At) => ({ projectId, owner: { partnerId }, ...others });

/** What people do together. Whoever works in the project may speak to everybody in it: that reaches over the partners' own records. */
const coordinationRows: readonly PermissionRow[] = [
  { command: 'task.add', state: 'for oneself', members: true, may: isMemberAt },
  { command: 'task.add', state: 'for others', members: true, may: (actor, { projectId, partnerId }) => mayAskFor(actor, { projectId, owner: { partnerId } }) },
  ...['task.done', 'task.reopen', 'task.hand-over'].map((command) => ({ command, state: 'asked by others', may: (actor: Actor, at: At) => mayFulfil(actor, ofPartner(at)) })),
  ...['task.drop', 'task.remind', 'task.revise', 'task.restore'].map((command) => (
    { command, state: 'asked by others', may: (actor: Actor, { projectId }: At) => mayChangeTask(actor, { projectId, ...others }) }
  )),
  { command: 'task.show', may: () => false },
  { command: 'comment.add', members: true, may: (actor, at) => mayComment(actor, at) },
  { command: 'comment.remove', state: 'written by others', may: (actor, { projectId }) => mayRemoveComment(actor, { projectId, writtenBy: 'another person' }) },
  { command: 'notices.choose', state: 'for another', may: (actor) => mayChooseNotices(actor, other) },
  ...['calendar.open', 'calendar.close'].map((command) => ({ command, state: 'the own one', members: true as const, may: (actor: Actor, at: At) => mayKeepFeed(actor, at) })),
];

function isMemberAt(actor: Actor, { projectId }: At): boolean {
  return isMember(actor, projectId);
}

/** Files follow the record they belong to: whoever may edit it. */
const attachmentRows: readonly PermissionRow[] = ['attachment.add', 'attachment.describe', 'attachment.remove'].flatMap((command) => [
  { command, state: 'of a need', may: (actor: Actor, at: At) => mayAttach(actor, { mayEdit: mayEditNeed(actor, owners(at)) }) },
  { command, state: 'of an event', may: (actor: Actor, at: At) => mayAttach(actor, { mayEdit: mayEditEvent(actor, owners(at)) }) },
]);

/** What a record is about is said by whoever may edit it. */
const conceptRows: readonly PermissionRow[] = ['concept.say', 'concept.refuse', 'concept.forget'].flatMap((command) => [
  { command, state: 'of a need', may: (actor: Actor, at: At) => maySayConcept(actor, { mayEdit: mayEditNeed(actor, owners(at)) }) },
  { command, state: 'of a practice', may: (actor: Actor, at: At) => maySayConcept(actor, { mayEdit: mayEditPractice(actor, owners(at)) }) },
]);

/** Every command with its sentence; what `docs/permissions.md` is written from. */
export const permissionRows: readonly PermissionRow[] = [...partnershipRows, ...peopleRows, ...learningRows, ...actingRows, ...attachmentRows, ...conceptRows, ...coordinationRows];

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
