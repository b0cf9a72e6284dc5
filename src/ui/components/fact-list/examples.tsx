import type { Example } from '../../example.ts';
import { NotRecorded } from '../not-recorded/view.tsx';
import { FactList } from './view.tsx';

export const examples: readonly Example[] = [
  {
    name: 'known and unknown',
    show: () => (
      <FactList
        facts={[
          { term: 'Time', detail: 'from late 2021' },
          { term: 'Responsible', detail: <a href="#org">Birmingham City Council</a> },
          { term: 'Cost', detail: <NotRecorded /> },
          { term: 'Közigazgatásiszolgáltatásfejlesztés', detail: 'Megszentségteleníthetetlenségeskedéseitekért megszentségteleníthetetlenségeskedéseitekért' },
        ]}
      />
    ),
  },
  { name: 'in a row', show: () => <FactList row facts={[{ term: 'Phase 1 · learning', detail: 'Aug 2019 – Jul 2022' }, { term: 'Funding', detail: '€1.09 m' }]} /> },
  { name: 'none', show: () => <FactList facts={[]} /> },
];
