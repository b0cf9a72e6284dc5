import type { Lang } from '../../../../kernel/lang.ts';
import { isStale } from '../../../../kernel/text.ts';
import type { WorkAsk } from '../../../../platform/forms/index.ts';
import { type Changes, type Desk, type Fields, fieldsFor, type Standing } from '../../../editing/index.ts';
import type { MachineFault, MachineTranslation } from '../ports.ts';
import { textsIn } from '../texts/completeness.ts';

/** What asking the machine came to. */
export type Asked = { readonly kind: 'saved' | 'awaited' | 'nothing' | 'stale' } | { readonly kind: 'failed'; readonly fault: MachineFault };

interface AskedFor {
  readonly desk: Desk;
  readonly standing: Standing<Fields>;
  readonly to: Lang;
}

/**
 * WS-07: asks the machine for the texts that are missing in a language or older than their original, and keeps them marked as the machine's.
 * What a person wrote is never replaced.
 */
export async function askMachine(ask: WorkAsk, { desk, standing, to }: AskedFor, translate: MachineTranslation): Promise<Asked> {
  const wanted = textsIn(standing.content, fieldsFor(desk.editable, standing)).filter(([, text]) => {
    const present = text.texts[to];
    return to !== text.source && (present === undefined || (present.origin === 'machine' && isStale(text, to)));
  });
  if (wanted.length === 0) return { kind: 'nothing' };
  const changes: [string, Changes[string]][] = [];
  for (const [source, texts] of Map.groupBy(wanted, ([, text]) => text.source)) {
    const reference = [ask.project.id, desk.editable.kind, standing.id, ...texts.map(([name]) => name)].join(' ').slice(0, 300);
    const made = await translate({ texts: texts.map(([, text]) => text.texts[source]?.text ?? ''), from: source, to, reference });
    if (made.kind !== 'done') return made;
    changes.push(...texts.map(([name], index): [string, Changes[string]] => [name, { lang: to, text: made.texts[index] ?? '', origin: 'machine' }]));
  }
  const result = await ask.run(desk.revise, { id: standing.id, revision: standing.revision, changes: Object.fromEntries(changes) });
  return { kind: result.ok ? 'saved' : 'stale' };
}
