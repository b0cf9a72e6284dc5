import type { Lang } from '../kernel/lang.ts';
import type { LocalizedText } from '../kernel/text.ts';
import type { MachineTranslation } from '../modules/workspace/index.ts';
import { now } from '../platform/clock/index.ts';
import type { Runner } from '../platform/command/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Mounting } from '../platform/http/index.ts';
import { type Deliveries, type Delivery, takeDelivery, type Translator } from '../platform/translation/index.ts';
import { desks } from './desks.ts';

/** A machine that translates, and where it delivers what it answers later. */
export interface TranslationWiring {
  readonly translator: Translator;
  readonly deliveries: Deliveries;
}

/** The machine as the workspace asks it; undefined where none is configured. */
export function machineOf(wiring: TranslationWiring | undefined): MachineTranslation | undefined {
  if (wiring === undefined || wiring.translator.name === 'off') return undefined;
  return (wanted) => wiring.translator.translate(wanted);
}

/** Mounts the address where a service that answers later delivers; nobody but who was told the address can use it. */
export function mountDeliveries({ app, named, limited }: Mounting, wiring: TranslationWiring, parts: { readonly database: Database; readonly runner: Runner }): void {
  app.post('/translations/*', async (c) => {
    named(c, 'translations');
    return (await limited(c, 'form')) ?? takeDelivery(c.req.raw, { deliveries: wiring.deliveries, now, deliver: (delivery) => keep(parts, delivery) });
  });
}

/** Keeps a delivered text where it belongs, as the machine's. What a person wrote meanwhile stays. */
async function keep({ database, runner }: { readonly database: Database; readonly runner: Runner }, delivery: Delivery): Promise<void> {
  const [projectId = '', kind, id = '', ...names] = delivery.reference.split(' ');
  const desk = desks.find(({ editable }) => editable.kind === kind);
  const standing = await desk?.editable.find(database, projectId, id);
  const name = names[delivery.index];
  if (delivery.kind !== 'text' || desk === undefined || standing === undefined || name === undefined || !awaits(standing.content[name], delivery.to)) return;
  const changes = { [name]: { lang: delivery.to, text: delivery.text, origin: 'machine' } };
  // a refusal means that the record changed in this moment; the person asks again
  await runner.run(desk.revise, { id, revision: standing.revision, changes }, { actor: { kind: 'system', name: 'machine translation' }, projectId });
}

/** True where a text has nothing in this language yet, or only what a machine made. */
function awaits(value: unknown, to: Lang): boolean {
  // the names of a reference are those of text fields
  const text = value as LocalizedText | null | undefined;
  const present = text?.texts[to]?.origin;
  return text !== null && text !== undefined && (present === undefined || present === 'machine');
}
