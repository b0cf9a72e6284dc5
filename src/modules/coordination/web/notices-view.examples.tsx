import type { Example } from '../../../ui/index.ts';
import { DeadUnsubscribe, Notices, Unsubscribe, Unsubscribed } from './notices-view.tsx';

export const examples: readonly Example[] = [
  { name: 'mails wanted', show: () => <Notices wanted={['mentions', 'due-tasks']} /> },
  { name: 'no more of these', show: () => <Unsubscribe kind="digest" token="token" /> },
  { name: 'done', show: () => <Unsubscribed kind="mentions" /> },
  { name: 'not complete', show: () => <DeadUnsubscribe /> },
];
