import type { WorkAsk } from '../../../platform/forms/index.ts';
import type { Desk, Fields, Standing } from '../../editing/index.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The record that the address names; undefined where there is none. */
export async function recordOf(ask: WorkAsk, desk: Desk): Promise<Standing<Fields> | undefined> {
  const id = ask.params['id'] ?? '';
  return uuid.test(id) ? desk.editable.find(ask.reader, ask.project.id, id) : undefined;
}
