import { agree, type Refusal, refuse } from '../../../kernel/result.ts';
import { isReversed } from '../../../kernel/when.ts';
import { command } from '../../../platform/command/index.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Option } from '../../editing/index.ts';
import { eventOptions } from '../../events/index.ts';
import { needOptions } from '../../needs/index.ts';
import { membersById } from '../../partnership/index.ts';
import { practiceOptions } from '../../practices/index.ts';
import { checkFirstStep } from '../model/course.ts';
import { insertTransfer } from './insert-transfer.ts';
import { findTransfer } from './lookup.ts';
import { mayOpenTransfer } from './policy.ts';
import { keepFindable } from './search-transfer.ts';
import { type NewTransfer, transferInput } from './transfer-input.ts';

/**
 * Records that a partner takes something over. Refuses unknown or repeated references, the importer as its own source, a taken slug,
 * a reversed date, and a state beyond considered without a statement that names its source.
 */
export const openTransfer = command({
  name: 'transfer.open',
  input: transferInput,
  load: (reader, transfer, { projectId }) => surroundings(reader, projectId, transfer),
  permit: (actor, _state, { input: { importerId }, at: { projectId } }) => mayOpenTransfer(actor, { projectId, importerId }),
  decide: ({ unknown, taken }, transfer) => {
    const [first, ...more] = unknown;
    if (first !== undefined) return refuse(first, ...more);
    if (taken) return refuse({ code: 'taken', field: 'slug' });
    if (isReversed(transfer.when)) return refuse({ code: 'period-reversed', field: 'when' });
    const checked = checkFirstStep(transfer);
    return checked.ok ? agree(transfer) : checked;
  },
  write: async (writer, transfer, { projectId, newId }) => {
    const transferId = newId();
    await insertTransfer(writer, transfer, { projectId, transferId });
    await keepFindable(writer, projectId, { ...transfer, id: transferId });
    return { subject: { kind: 'transfer', id: transferId }, output: { id: transferId } };
  },
});

async function surroundings(reader: Reader, projectId: string, transfer: NewTransfer) {
  const cities = await membersById(reader, projectId);
  const givers = transfer.sources.flatMap(({ partnerId }) => partnerId ?? []);
  const practices = transfer.sources.flatMap(({ practiceId }) => practiceId ?? []);
  const given: readonly (readonly [field: string, ids: readonly string[], known: ReadonlyMap<string, unknown>])[] = [
    ['importerId', [transfer.importerId], cities],
    ['sources', givers, new Map([...cities].filter(([each]) => each !== transfer.importerId))],
    ['sources', practices, practices.length === 0 ? new Map() : byValue(await practiceOptions(reader, projectId))],
    ['needId', transfer.needId === null ? [] : [transfer.needId], transfer.needId === null ? new Map() : byValue(await needOptions(reader, projectId))],
    ['eventIds', transfer.eventIds, transfer.eventIds.length === 0 ? new Map() : byValue(await eventOptions(reader, projectId))],
  ];
  const wrong = given.filter(([, ids, known]) => ids.some((each) => !known.has(each))).map(([field]) => field);
  const repeated = transfer.eventIds.some((each, n) => transfer.eventIds.indexOf(each) !== n) ? ['eventIds'] : [];
  return {
    unknown: [...new Set([...wrong, ...repeated])].map((field): Refusal => ({ code: 'unknown-reference', field })),
    taken: (await findTransfer(reader, projectId, transfer.slug)) !== undefined,
  };
}

/** Drafts may be named: readers are told of the public ones only (T-16). */
function byValue(options: readonly Option[]): ReadonlyMap<string, Option> {
  return new Map(options.map((option) => [option.value, option]));
}
