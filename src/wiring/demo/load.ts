import { z } from 'zod';
import type { Command, Runner } from '../../platform/command/index.ts';
import { newId } from '../../platform/clock/index.ts';
import { type DemoData, inputOf } from './data.ts';
import { commands } from '../modules.ts';

const output = z.looseObject({ id: z.uuid().optional(), ids: z.record(z.string(), z.uuid()).optional() });

/**
 * Loads a demo project through the commands a person uses, in the order of its files.
 * References name records by kind and slug; a record's kind is what its command's result says.
 * Throws at the first refusal: a demo that a rule refuses is a bug.
 */
export async function loadDemo(runner: Runner, data: DemoData): Promise<{ readonly projectId: string; readonly records: number }> {
  const projectId = newId();
  const ids = new Map<string, string>();
  const resolve = (reference: string) => {
    const found = ids.get(reference);
    if (found === undefined) throw new Error(`The demo names ${reference}, which is not loaded before it.`);
    return found;
  };
  for (const record of data.records) {
    const command = commands.find((each) => each.name === record.command);
    if (command === undefined) throw new Error(`${record.address}: there is no command ${record.command}.`);
    // the runner checks the input against the command's own shape before any step sees it
    const known = command as Command<unknown, unknown, unknown, unknown>;
    const result = await runner.run(known, inputOf(record, data, resolve), { actor: { kind: 'system', name: 'demo' }, projectId });
    if (!result.ok) throw new Error(`${record.address}: ${JSON.stringify(result.refusals)}`);
    const { id, ids: more } = output.parse(result.value);
    const kind = record.command.split('.')[0] ?? '';
    if (id !== undefined) ids.set(`${kind}/${record.slug}`, id);
    for (const [name, each] of Object.entries(more ?? {})) ids.set(name, each);
  }
  return { projectId, records: data.records.length };
}
