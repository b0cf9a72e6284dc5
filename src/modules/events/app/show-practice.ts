import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { id, slug } from '../../../kernel/slug.ts';
import { command } from '../../../platform/command/index.ts';
import { into } from '../../../platform/db/index.ts';
import { keepingVersions } from '../../editing/index.ts';
import { practiceOptions } from '../../practices/index.ts';
import { eventEditable } from './desk/event-editable.ts';
import { findEvent } from './lookup.ts';
import { mayShowPractice } from './policy.ts';
import type { EventTables } from './tables.ts';

const input = z.strictObject({ slug, practiceId: id });

/** Says that a practice was, or will be, shown at an event. Refuses an absent event, an unknown practice, and one already named. */
export const showPractice = command({
  name: 'event.show-practice',
  input,
  load: async (reader, { slug: name, practiceId }, { projectId }) => ({
    event: await findEvent(reader, projectId, name),
    known: (await practiceOptions(reader, projectId)).some((practice) => practice.value === practiceId),
  }),
  permit: (actor, { event }, { at: { projectId } }) => event !== undefined && mayShowPractice(actor, { projectId, ...event }),
  decide: ({ event, known }, { practiceId }) => {
    if (event === undefined) return refuse({ code: 'absent' });
    if (!known) return refuse({ code: 'unknown-reference', field: 'practiceId' });
    if (event.practiceIds.includes(practiceId)) return refuse({ code: 'taken', field: 'practiceId' });
    return agree({ event, practiceId });
  },
  write: async (writer, { event, practiceId }, at) => {
    const { projectId } = at;
    const tables = into<EventTables>(writer);
    const row = { project_id: projectId, event_id: event.id, practice_id: practiceId, position: event.practiceIds.length + 1 };
    const write = async () => {
      await tables.insertInto('event_practice').values(row).execute();
      await tables.updateTable('event').set({ revision: event.revision + 1 }).where('project_id', '=', projectId).where('id', '=', event.id).execute();
    };
    await keepingVersions(eventEditable, writer, { id: event.id, at, write });
    return { subject: { kind: 'event', id: event.id }, output: { id: event.id } };
  },
});
