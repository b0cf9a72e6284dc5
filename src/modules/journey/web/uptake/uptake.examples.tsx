import { noProvenance } from '../../../../kernel/provenance.ts';
import { written } from '../../../../kernel/text.ts';
import type { Example } from '../../../../ui/index.ts';
import type { UptakeStory } from '../../app/uptake-stories.ts';
import { fullCard, sampleCities, sampleProvenance } from '../transfer/transfer-page.examples.tsx';
import { ComparePage } from './compare-page.tsx';
import { ImportedBy } from './imported-by.tsx';
import { TakenBox } from './taken-box.tsx';

const [, gavle, , tartu, nyiregyhaza] = sampleCities;
const en = (text: string) => written('en', text);

/** Carried out, with everything on record. */
export const fullStory: UptakeStory = {
  card: fullCard, need: written('hu', 'Rövidebb ügyintézés'), reason: undefined,
  taken: [{ text: en('The challenge brief'), why: en('It makes the question clear.') }, { text: en('The jury'), why: null }],
  changed: [{ text: written('hu', 'Megszentségteleníthetetlenségeskedéseitekért'), why: null }], left: [], became: undefined,
  actions: [{
    title: en('A lab for services'), path: '/plans/p/actions/1', plan: { title: en('Plan'), path: '/plans/p' }, when: { v: 1, kind: 'from', start: '2022' },
    status: 'implemented', funding: [en('City budget')],
  }],
  costs: [{ path: '/plans/p/actions/1', title: en('A lab for services'), costs: { kind: 'no-cost', reason: en('Only working time.') }, provenance: noProvenance }],
  values: [{ label: en('challenge briefs'), quantity: { amount: '5', status: 'reported' } }],
  policyChanges: [{ title: en('New call'), when: { v: 1, kind: 'on', start: '2023' }, evidenced: false }], provenances: [sampleProvenance],
};

/** Declined, with hardly anything on record. */
export const declinedStory: UptakeStory = {
  card: { ...fullCard, id: 't2', slug: 'declined', path: '/transfers/declined', title: en('Looked at and left'), taker: tartu, state: 'declined', note: undefined },
  need: undefined, reason: en('There was no money for it.'), taken: undefined, changed: undefined, left: undefined, became: undefined,
  actions: [], costs: [], values: [], policyChanges: [], provenances: [noProvenance],
};

const practice = { title: en('Challenge process'), path: '/practices/challenge' };
const all = [fullStory, declinedStory, { ...fullStory, card: { ...fullCard, id: 't3', slug: 'third', path: '/transfers/third', taker: nyiregyhaza } }];
const members = new Map([[gavle.id, { ...gavle, visibility: 'public' as const }]]);
const taken = [
  { id: 't1', title: en('A first one'), importerId: gavle.id, state: 'adopted' as const, visibility: 'public' as const },
  { id: 't2', title: en('A draft'), importerId: 'gone', state: 'considered' as const, visibility: 'project' as const },
];

export const examples: readonly Example[] = [
  { name: 'imported by two', show: () => <ImportedBy stories={[fullStory, declinedStory]} place="/practices/challenge" /> },
  { name: 'imported by one', show: () => <ImportedBy stories={[fullStory]} place="/practices/challenge" /> },
  { name: 'two side by side, of three', show: () => <ComparePage practice={practice} comparison={{ all, pair: [fullStory, declinedStory] }} /> },
  { name: 'an address that names no two', show: () => <ComparePage practice={practice} comparison={{ all, pair: undefined }} /> },
  { name: 'beside a practice in the workspace', show: () => <TakenBox taken={taken} members={members} /> },
  { name: 'beside a practice nobody took', show: () => <TakenBox taken={[]} members={members} /> },
];
