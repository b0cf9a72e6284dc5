import type { Example } from '../../../../ui/index.ts';
import { openTables } from '../../app/open-data/tables.ts';
import { OpenDataPage } from './open-data-page.tsx';

/** How the open-data page can look. */
export const examples: readonly Example[] = [
  { name: 'All tables', show: () => <OpenDataPage tables={openTables} /> },
  { name: 'One table', show: () => <OpenDataPage tables={openTables.slice(0, 1)} /> },
];
