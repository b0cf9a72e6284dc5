import { written } from '../../../../kernel/text.ts';
import type { Example } from '../../../../ui/index.ts';
import { sampleCities } from '../event-page.examples.tsx';
import { Proposals, type ShownProposal } from './proposals-page.tsx';

const [genova, birmingham, nyiregyhaza] = sampleCities;
const portal = { id: 'p1', title: written('it', 'Portale dei dati aperti'), cities: [birmingham, nyiregyhaza] };
const lab = { id: 'p2', title: written('en', 'A laboratory for services'), cities: [nyiregyhaza] };
const need = { id: 'n1', title: written('hu', 'Megszentségteleníthetetlenségeskedéseitekért ügyintézés') };

/** Two proposals, the second by a city that is visited for one practice. */
export const sampleProposals: readonly ShownProposal[] = [
  { host: genova, practices: [portal, lab], cities: [birmingham, nyiregyhaza], needs: [need], interestIds: ['i1', 'i2', 'i3'], mayPlan: true },
  { host: birmingham, practices: [lab], cities: [nyiregyhaza], needs: [], interestIds: ['i4'], mayPlan: false },
];
const visits = [{ id: 'e1', title: written('en', 'Study visit: Genova'), practices: [portal], cities: [nyiregyhaza] }];

export const examples: readonly Example[] = [
  { name: 'proposed and planned', show: () => <Proposals proposals={sampleProposals} visits={visits} hostless={[lab]} tabs={null} /> },
  { name: 'changed meanwhile', show: () => <Proposals proposals={sampleProposals} visits={[]} hostless={[]} tabs={null} problem="The interests have changed meanwhile." /> },
  { name: 'nothing to propose', show: () => <Proposals proposals={[]} visits={[]} hostless={[]} tabs={null} /> },
];
