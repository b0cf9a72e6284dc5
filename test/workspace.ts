import type { Fields, Desk } from '../src/modules/editing/index.ts';
import { desks as needDesks, needOptions } from '../src/modules/needs/index.ts';
import { practiceWork } from '../src/modules/practices/index.ts';
import { deskPages, type WorkPorts } from '../src/modules/workspace/index.ts';
import type { Submitted } from '../src/platform/forms/index.ts';
import type { TestDatabase } from './database.ts';
import { mainOf, pageNamed, post, workAsk } from './work-ask.tsx';

/** The desks of the needs and of the practices, as the wiring puts them together. */
export const [needDesk, practiceDesk] = [needDesks[0], practiceWork({ needs: needOptions }).desks[0]];

/** One field of every kind; the words are borrowed from the needs and practices. */
export const everyKind = {
  title: { kind: 'text', label: 'needs.field-title', hint: 'needs.hint-title', max: 20, required: true },
  about: { kind: 'text', label: 'needs.field-description', max: 1500, rows: 4 },
  link: { kind: 'plain', type: 'url', label: 'practices.field-link-1', max: 100 },
  priority: { kind: 'choice', label: 'needs.field-priority', options: [{ value: 'high', label: 'needs.priority-high' }, { value: 'low', label: 'needs.priority-low' }] },
  scopes: { kind: 'choices', label: 'practices.scope', options: [{ value: 'local', label: 'practices.scope-local' }, { value: 'regional', label: 'practices.scope-regional' }] },
  theme: { kind: 'record', of: 'themes', label: 'practices.theme' },
  needs: { kind: 'records', of: 'needs', label: 'needs.many', hint: 'practices.hint-need' },
  count: { kind: 'number', label: 'needs.field-affected-count', min: 0 },
  amount: { kind: 'decimal', label: 'practices.field-amount', min: 0 },
  raised: { kind: 'when', label: 'needs.field-raised', hint: 'needs.hint-raised' },
  due: { kind: 'day', label: 'work.when-end' },
  checked: { kind: 'flag', label: 'work.checked' },
} as const satisfies Fields;

type Asking = Parameters<typeof workAsk>[1];

/** The pages of one desk by the last part of their names. */
export function deskPagesOn(on: TestDatabase, desk: Desk, ports: Partial<WorkPorts> = {}) {
  const pages = deskPages(desk, { personNames: (_, ids) => Promise.resolve(new Map(ids.map((id) => [id, 'Anna Berg']))), ...ports });
  const page = (name: string) => pageNamed(pages, `work.${desk.path}.${name}`);
  return {
    page,
    ask: (asking: Asking) => workAsk(on, asking),
    show: (name: string, asking: Asking) => page(name).show(workAsk(on, asking)),
    html: async (name: string, asking: Asking) => mainOf(await page(name).show(workAsk(on, asking)), asking.lang),
    aside: async (name: string, asking: Asking) => {
      const view = await page(name).show(workAsk(on, asking));
      if (view === undefined || view instanceof Response) throw new Error('there is no such page for this person');
      return mainOf({ ...view, main: view.aside }, asking.lang);
    },
    send: (name: string, asking: Asking, fields: Readonly<Record<string, string>>) => post(page(name), workAsk(on, asking), Object.entries(fields)),
  };
}

/** The form as it was shown again; fails where it was taken. */
export function againOf(answer: Submitted, lang: Asking['lang'] = 'en'): { readonly status: number; readonly html: string; readonly data: Readonly<Record<string, unknown>> } {
  if (answer.kind !== 'again') throw new Error(`not shown again: ${JSON.stringify(answer)}`);
  return { status: answer.status, html: mainOf(answer.view, lang), data: answer.data ?? {} };
}
