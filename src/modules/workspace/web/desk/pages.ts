import type { WorkPage } from '../../../../platform/forms/index.ts';
import type { Desk } from '../../../editing/index.ts';
import type { WorkPorts } from '../ports.ts';
import { beginPage } from './begin-page.tsx';
import { historyPage } from './history-page.tsx';
import { listPage } from './list-page.tsx';
import { recordPage } from './record.tsx';
import { stepPage } from './step-page.tsx';
import { translationsPage } from './translations-page.tsx';
import { visibilityPage } from './visibility-page.ts';

/** All pages of one desk. `new` stands before the records, so that no id hides it. */
export function deskPages(desk: Desk, ports: WorkPorts): readonly WorkPage[] {
  const begin = desk.begin === undefined ? [] : [beginPage(desk, ports)];
  return [listPage(desk), ...begin, recordPage(desk, ports), historyPage(desk, ports), translationsPage(desk, ports), stepPage(desk), visibilityPage(desk)];
}
