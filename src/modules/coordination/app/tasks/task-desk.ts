import type { When } from '../../../../kernel/when.ts';
import { from, into, json, type Reader, type Writer } from '../../../../platform/db/index.ts';
import { type Beginning, deskCommand, deskOf, type DeskRow, type Editable, type Standing, type Step, type Stored } from '../../../editing/index.ts';
import { canTake } from '../../model/task.ts';
import { isMember, mayChangeTask, mayFulfil } from '../policy.ts';
import type { Records } from '../records.ts';
import type { CoordinationTables } from '../tables.ts';
import { addTaskCommand } from './add-task.ts';
import { type EditedTask, findTask, ownerIn } from './find-task.ts';
import { handOverTask } from './hand-over-task.ts';
import { dropTask, finishTask, reopenTask } from './move-task.ts';
import { colleagues, ownerOf, ownerOptions } from './owners.ts';
import { type TaskContent, type TaskFields, taskFields } from './task-fields.ts';

/** How a task is changed and brought back. It is the project's own business: nobody shows it to the public. */
const taskEditable: Editable<TaskFields> = {
  name: 'task',
  kind: 'task',
  fields: taskFields,
  options: { owners: ownerOptions },
  find: findTask,
  mayEdit: (actor, { projectId, personIds = [] }) => mayChangeTask(actor, { projectId, askedBy: personIds[0] }),
  mayShow: () => false,
  check: (_, { state }) => (state === 'open' ? [] : [{ code: 'wrong-state' }]),
  store: storeTask,
};

async function storeTask(writer: Writer, at: Stored, { title, note, due, ownerId }: TaskContent): Promise<void> {
  const owner = ownerId === null ? undefined : await ownerOf(writer, at.projectId, ownerId);
  if (title === null || owner === undefined) throw new Error('a task without title or owner was agreed to');
  await into<CoordinationTables>(writer).updateTable('task')
    .set({
      title: json(title), note: note === null ? null : json(note), due, revision: at.revision,
      owner_person_id: owner.personId ?? null, owner_partner_id: owner.partnerId ?? null,
    })
    .where('project_id', '=', at.projectId).where('id', '=', at.id).where('revision', '=', at.revision - 1).returning('id').executeTakeFirstOrThrow();
}

function edited(standing: Standing<TaskFields>): EditedTask {
  // a desk's functions are only given what its own `find` returned
  return standing as EditedTask;
}

const justSo = { fields: {}, input: ({ id, revision }: Standing<TaskFields>) => ({ id, revision }) };

const handOver = handOverTask(taskEditable);

const steps: readonly Step<TaskFields>[] = [
  { ...justSo, name: 'done', label: 'coordination.step-done', command: deskCommand(finishTask), offered: whileOpen(mayFulfil) },
  {
    name: 'hand-over', label: 'coordination.step-hand-over', hint: 'coordination.step-hint-hand-over', fields: { ownerId: taskFields.ownerId },
    command: deskCommand(handOver), input: ({ id, revision }, { ownerId }) => ({ id, revision, ownerId }),
    offered: whileOpen(mayFulfil),
  },
  { ...justSo, name: 'drop', label: 'coordination.step-drop', hint: 'coordination.step-hint-drop', command: deskCommand(dropTask), offered: whileOpen(mayChangeTask) },
  {
    ...justSo, name: 'reopen', label: 'coordination.step-reopen', command: deskCommand(reopenTask),
    offered: (task, actor, { projectId }) => canTake('reopen', edited(task).state) && mayFulfil(actor, { ...edited(task), projectId }),
  },
];

/** A step of an open task, for those who may take it. */
function whileOpen(may: typeof mayFulfil): Step<TaskFields>['offered'] {
  return (task, actor, { projectId }) => task.state === 'open' && may(actor, { ...edited(task), projectId });
}

/** Tasks in the workspace: the list, the form, the steps. */
export function taskDeskWith(records: Records) {
  const addTask = addTaskCommand(records);
  const begin: Beginning = {
    fields: taskFields,
    partner: 'none',
    mayBegin: (actor, { projectId }) => isMember(actor, projectId),
    command: deskCommand(addTask),
    input: ({ title, note, ownerId, due }) => ({ title, note, ownerId, due }),
  };
  const { desk, commands } = deskOf({
    path: 'tasks',
    group: 'mine',
    inside: true,
    one: 'coordination.one-task',
    many: 'coordination.tasks',
    empty: 'coordination.tasks-empty',
    editable: taskEditable,
    list: allTasks,
    states: { open: 'coordination.state-open', done: 'coordination.state-done', dropped: 'coordination.state-dropped' },
    steps,
    begin,
    related: async (reader, projectId, standing) => {
      const { origin } = edited(standing);
      const found = origin === undefined ? undefined : await records.find(reader, projectId, origin);
      return found === undefined ? [] : [{ label: found.title, path: found.path }];
    },
  });
  return { desk, addTask, commands: [addTask, finishTask, reopenTask, dropTask, handOver, ...commands] } as const;
}

/** Every task of the project, the open ones first, by the day they are due. */
async function allTasks(reader: Reader, projectId: string): Promise<readonly DeskRow[]> {
  const rows = await from<CoordinationTables>(reader).selectFrom('task').select(['id', 'title', 'state', 'due', 'owner_person_id', 'owner_partner_id'])
    .where('project_id', '=', projectId)
    .orderBy((e) => e.case().when('state', '=', 'open').then(0).else(1).end()).orderBy('due', (order) => order.asc().nullsLast()).orderBy('id').execute();
  const partnersOf = new Map((await colleagues(reader, projectId)).map(({ id, partnerIds }) => [id, partnerIds]));
  return rows.map((row) => {
    const { partnerId, personId } = ownerIn(row);
    const partnerIds = partnerId === undefined ? (partnersOf.get(personId) ?? []) : [partnerId];
    const when: When | undefined = row.due === null ? undefined : { v: 1, kind: 'on', start: row.due };
    return { id: row.id, slug: row.id, title: row.title, state: row.state, when, visibility: 'project', partnerIds };
  });
}
