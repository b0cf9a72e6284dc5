import type { City } from '../../../../kernel/city.ts';
import { noProvenance, type Provenance } from '../../../../kernel/provenance.ts';
import { type LocalizedText, withTranslation, written } from '../../../../kernel/text.ts';
import type { Example } from '../../../../ui/index.ts';
import type { ChainCard } from '../../app/shapes.ts';
import type { TransferJourney } from '../../app/story.ts';
import { type ChainFacts, railOf } from '../../model/rail.ts';
import { TransferPage } from './transfer-page.tsx';

/** Made-up records for the examples of this module's views. */
export const sampleCities: readonly [City, City, City, City, City] = [
  { id: 'c1', slug: 'genova', name: written('it', 'Genova'), colour: 1 },
  { id: 'c2', slug: 'gavle', name: written('sv', 'Gävle'), colour: 2 },
  { id: 'c3', slug: 'birmingham', name: written('en', 'Birmingham'), colour: 3 },
  { id: 'c4', slug: 'tartu', name: written('et', 'Tartu'), colour: 4 },
  { id: 'c5', slug: 'nyiregyhaza', name: written('hu', 'Nyíregyháza'), colour: 5 },
];
const [, gavle, birmingham, tartu, nyiregyhaza] = sampleCities;

export const sampleProvenance: Provenance = {
  v: 1,
  statements: [
    { field: 'record', confidence: 'stated', sources: [{ url: 'https://example.org/news', publisher: 'Example', title: 'What the city learned', lang: 'en', date: '2022-08' }] },
    { field: 'practice', confidence: 'inferred', note: written('en', 'The source names the cities, not the record.'), sources: [] },
    { field: 'moved', confidence: 'not-recorded', sources: [] },
  ],
};

const noFacts: ChainFacts = {
  needs: [], practices: 0, practiceInWords: false, events: 0, eventsInWords: false, actions: [], measured: 0, reported: 0, ended: true,
};

function card(over: Partial<ChainCard> & Pick<ChainCard, 'slug' | 'title'>, facts: Partial<ChainFacts> = {}): ChainCard {
  const givers = over.givers ?? [];
  return {
    id: over.slug, path: `/transfers/${over.slug}`, summary: written('en', 'Twelve officials were trained over seven days.'), taker: birmingham, state: 'in-effect',
    needKnown: (facts.needs ?? []).length > 0, note: undefined, rail: railOf({ ...noFacts, ...facts }), ...over, givers, giverUnknown: givers.length === 0,
  };
}

/** Everything on record, from two cities. */
export const fullCard = card(
  {
    slug: 'design-thinking', givers: [gavle, tartu],
    title: withTranslation(written('en', 'Design thinking in council teams'), 'hu', { text: 'Tervezői gondolkodás a hivatalban', origin: 'written' }),
    note: { kind: 'value', quantity: { amount: '5', status: 'reported' }, label: written('en', 'challenge briefs') },
  },
  { needs: ['stated'], practices: 2, events: 2, actions: ['implemented'], reported: 2 },
);

/** Hardly anything on record, from a giver nobody named. */
export const thinCard = card({
  slug: 'leadership', title: written('sv', 'Innovationsledning för chefer'), taker: gavle, state: 'being-implemented', note: { kind: 'practice-unknown' },
});

/** Declined, with words as long as a town hall. */
export const declinedCard = card({
  slug: 'declined', givers: [birmingham], taker: nyiregyhaza, state: 'declined',
  title: written('hu', 'Megszentségteleníthetetlenségeskedéseitekért-típusú ügyfélszolgálati elektronikusűrlap-kitöltéstámogatás'),
  note: { kind: 'reason', reason: written('en', 'The law asks for a signature on paper.') },
}, { practices: 1, practiceInWords: true });

export const sampleCards: readonly ChainCard[] = [fullCard, thinCard, declinedCard];

const text = (words: string): LocalizedText => written('en', words);

/** A transfer whose record is as thin as can be. */
export const thinJourney: TransferJourney = {
  card: thinCard, stateBasis: undefined, needs: [], practices: [], otherGivers: [], approach: undefined, events: [], eventsInWords: undefined,
  taken: undefined, changed: undefined, left: [], became: undefined, actions: [], instrument: undefined, values: [], policyChanges: [],
  roundAgain: [], others: [], effectProvenance: noProvenance, provenance: noProvenance, provenances: [],
};

/** A transfer with something at every stage. */
export const fullJourney: TransferJourney = {
  card: fullCard,
  stateBasis: { note: text('The process runs since 2021, as the city reports.'), provenance: sampleProvenance },
  needs: [{
    title: text('Small firms rarely win public contracts'), path: '/cities/birmingham#need-small-firms',
    text: text('Conditions favour larger bidders.'), provenance: sampleProvenance,
  }],
  practices: [
    { title: text('E-service development'), path: '/practices/e-services', owners: [gavle] },
    { title: text('Design methods'), path: '/practices/design-methods', owners: [gavle, tartu] },
  ],
  otherGivers: [birmingham],
  approach: text('Start from what users need.'),
  events: [
    { title: text('Thematic event 2'), path: '/events/te2', when: { v: 1, kind: 'on', start: '2020-01' }, format: 'in-person', planned: undefined, standing: 'held', host: tartu },
    {
      title: text('Thematic event 3'), path: '/events/te3', when: { v: 1, kind: 'on', start: '2020-06-15', end: '2020-06-19' },
      format: 'online', planned: 'in-person', standing: 'reported', host: birmingham,
    },
  ],
  eventsInWords: text('Study visits and import workshops are named without a list.'),
  taken: [{ text: text('Service teams describe the problem themselves.'), why: null }],
  changed: [{ text: text('The result is a brief for local firms.'), why: text('Firms here answer to briefs.') }],
  left: undefined,
  became: text('Digital Innovation in Public Services'),
  actions: [{
    title: text('Digital Innovation in Public Services'), path: '/plans/birmingham/actions/1',
    plan: { title: text('Regional action plan of Birmingham'), path: '/plans/birmingham' }, when: { v: 1, kind: 'from', start: '2021' },
    status: 'implemented', funding: [text('West Midlands Innovation Programme')],
  }],
  instrument: {
    name: text('West Midlands Innovation Programme'), path: '/cities/birmingham#instrument',
    replaced: { name: text('ERDF strategy'), reason: text('The country left the EU.') },
  },
  values: [
    { label: text('challenge briefs handed over'), quantity: { amount: '5', status: 'reported' } },
    { label: text('hours saved'), quantity: { amount: null, status: 'not-collected' } },
  ],
  policyChanges: [{ title: text('Instrument changed'), when: { v: 1, kind: 'on', start: '2022' }, evidenced: false }],
  roundAgain: [{
    practice: { title: text('Digital Innovation in Public Services'), path: '/practices/dips' },
    uptakes: [{ title: text('Challenge process'), path: '/transfers/challenge', givers: [birmingham], taker: nyiregyhaza, rail: thinCard.rail }],
  }],
  others: [{ title: text('Skills in-house'), path: '/transfers/skills', givers: [gavle], taker: tartu, rail: thinCard.rail }],
  effectProvenance: sampleProvenance,
  provenance: sampleProvenance,
  provenances: [sampleProvenance, sampleProvenance],
};

export const examples: readonly Example[] = [
  { name: 'transfer with a full record', show: () => <TransferPage journey={fullJourney} /> },
  { name: 'transfer of which hardly anything is recorded', show: () => <TransferPage journey={thinJourney} /> },
  { name: 'declined transfer with a long title', show: () => <TransferPage journey={{ ...thinJourney, card: declinedCard }} /> },
];
