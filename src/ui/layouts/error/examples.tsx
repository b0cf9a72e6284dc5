import type { Example } from '../../example.ts';
import { ErrorPage, errorStatuses } from './view.tsx';

export const examples: readonly Example[] = errorStatuses.map((status) => ({ name: String(status), show: () => <ErrorPage status={status} /> }));
