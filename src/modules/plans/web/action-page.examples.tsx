import type { Example } from '../../../ui/index.ts';
import { ActionPage } from './action-page.tsx';
import { freeAction, fullActionPage, thinActionPage } from './sample.ts';

export const examples: readonly Example[] = [
  { name: 'an action with everything on record', show: () => <ActionPage data={fullActionPage} /> },
  { name: 'an action of which only the title is on record', show: () => <ActionPage data={thinActionPage} /> },
  { name: 'an action that costs nothing but time', show: () => <ActionPage data={{ ...fullActionPage, action: freeAction }} /> },
];
