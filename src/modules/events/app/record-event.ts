import { agree, type Refusal, refuse } from '../../../kernel/result.ts';
import { command } from '../../../platform/command/index.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Option } from '../../editing/index.ts';
import { needOptions } from '../../needs/index.ts';
import { membersById, thematicAreas } from '../../partnership/index.ts';
import { practiceOptions } from '../../practices/index.ts';
import { partnersIn } from '../model/kinds/index.ts';
import { checkFirstRecord } from '../model/lifecycle.ts';
import { eventInput, type NewEvent } from './event-input.ts';
import { insertEvent } from './insert-event.ts';
import { findEvent } from './lookup.ts';
import { mayRecordEvent } from './policy.ts';
import { keepFindable } from './search-event.ts';

/**
 * Records an event: one to come, as a draft, or one known from public sources. Refuses unknown or repeated references,
 * a taken slug, a reversed date, a state that is no beginning, and what is known from outside without a source.
 */
export const recordEvent = command({
  name: 'event.record',
  input: eventInput,
  load: (reader, event, { projectId }) => surroundings(reader, projectId, event),
  permit: (actor, _state, { input: { hostId, plannerId, state }, at: { projectId } }) => (
    mayRecordEvent(actor, { projectId, hostId, plannerId: state === 'draft' ? plannerId : null })
  ),
  decide: ({ unknown, taken }, event) => {
    const [first, ...more] = unknown;
    if (first !== undefined) return refuse(first, ...more);
    if (taken) return refuse({ code: 'taken', field: 'slug' });
    const checked = checkFirstRecord(event);
    return checked.ok ? agree(event) : checked;
  },
  write: async (writer, event, { projectId, newId }) => {
    const eventId = newId();
    await insertEvent(writer, event, { projectId, eventId });
    await keepFindable(writer, projectId, { ...event, id: eventId });
    return { subject: { kind: 'event', id: eventId }, output: { id: eventId } };
  },
});

async function surroundings(reader: Reader, projectId: string, event: NewEvent) {
  const cities = await membersById(reader, projectId);
  const areas = new Map((await thematicAreas(reader, projectId)).map((area) => [area.id, area]));
  const given: readonly (readonly [field: string, ids: readonly string[], known: ReadonlyMap<string, unknown>])[] = [
    ['hostId', event.hostId === null ? [] : [event.hostId], cities],
    ['plannerId', event.plannerId === null ? [] : [event.plannerId], cities],
    ['thematicAreaId', event.thematicAreaId === null ? [] : [event.thematicAreaId], areas],
    ['visitorIds', event.visitorIds ?? [], cities],
    ['practiceIds', event.practiceIds, event.practiceIds.length === 0 ? new Map() : byValue(await practiceOptions(reader, projectId))],
    ['needIds', event.needIds, event.needIds.length === 0 ? new Map() : byValue(await needOptions(reader, projectId))],
  ];
  const wrong = given.filter(([, ids, known]) => ids.some((each, n) => !known.has(each) || ids.indexOf(each) !== n)).map(([field]) => field);
  const inDetails = partnersIn(event.details).some((each) => !cities.has(each)) ? ['details'] : [];
  return {
    unknown: [...wrong, ...inDetails].map((field): Refusal => ({ code: 'unknown-reference', field })),
    taken: (await findEvent(reader, projectId, event.slug)) !== undefined,
  };
}

/** Drafts may be linked to: readers see only the public ones (E-15). */
function byValue(options: readonly Option[]): ReadonlyMap<string, Option> {
  return new Map(options.map((option) => [option.value, option]));
}
