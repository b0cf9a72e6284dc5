import { noProvenance } from '../../../../kernel/provenance.ts';
import { written } from '../../../../kernel/text.ts';
import { unknownWhen } from '../../../../kernel/when.ts';
import type { Example } from '../../../../ui/index.ts';
import { type Assessment, type Assessments, noAssessment } from '../../../needs/index.ts';
import type { CityJourney } from '../../app/city-shapes.ts';
import { fullCard, fullJourney, sampleCities, sampleProvenance, thinCard } from '../transfer/transfer-page.examples.tsx';
import { CityPage } from './city-page.tsx';

const [genova, , birmingham] = sampleCities;
const place = { lat: 52.49, lon: -1.89, country: 'GB', nuts2: 'UKG3', nuts3: 'UKG31', nutsVersion: '2021' };

/** A city with something in every section. */
export const fullCity: CityJourney = {
  partner: {
    city: birmingham, role: 'partner', country: 'GB', provenance: sampleProvenance,
    profile: {
      v: 1, organisation: { name: 'Birmingham City Council', lang: 'en' }, gloss: null, place, languages: ['en'], population: 1_144_900,
      notes: [{ text: written('en', 'Worked with the Innovation Alliance throughout.'), confidence: 'inferred', sources: [] }],
    },
  },
  instrument: instrument(),
  needs: [{
    id: 'n1', slug: 'small-firms', partnerId: birmingham.id, thematicAreaId: undefined,
    title: written('en', 'Small firms rarely win public contracts'),
    description: written('en', 'Conditions favour larger bidders.'), affected: written('en', 'Digital firms with fewer than ten people'), affectedCount: 250,
    evidenceItems: [{ metric: written('en', 'Firms without an innovation plan'), value: '140', unit: written('en', 'firms'), source: written('en', 'Survey, https://example.org/survey'), grade: 'reviewed', year: '2019' }],
    responsible: written('en', 'Department for economic development'),
    affectedSource: written('en', 'Register of firms, 2019'), rank: 1, rankReason: written('en', 'Firms asked for it first.'),
    evidence: written('en', 'Survey of 2019'), priority: 'high', raised: unknownWhen, state: 'being-addressed', stateReason: undefined, provenance: sampleProvenance,
  }],
  profile: sampleProfile(),
  practices: [
    { title: written('en', 'Digital Innovation in Public Services'), path: '/practices/dips', summary: written('en', 'Teams describe a need, firms reply.'), context: false },
    { title: written('en', 'Bike share'), path: '/practices/bikes', summary: written('en', 'Bikes for everybody.'), context: true },
  ],
  taken: [fullCard],
  given: [thinCard],
  hosted: fullJourney.events,
  plan: { title: written('en', 'Regional action plan of Birmingham'), path: '/plans/birmingham' },
  actions: fullJourney.actions,
  values: fullJourney.values,
  policyChanges: fullJourney.policyChanges,
  provenances: [sampleProvenance],
};

function sampleProfile(): Assessments {
  const score = (level: '0' | '1' | '2' | '3' | '4' | null, reason?: string) => ({ level, reason: reason === undefined ? null : written('en', reason) });
  const at = (areas: Partial<Assessment['areas']>, start: string): Assessment => (
    { areas: { ...noAssessment.areas, ...areas }, by: written('en', 'Local stakeholder group'), when: { v: 1, kind: 'on', start } }
  );
  return {
    v: 1,
    start: at({ infrastructure: score('1', 'No public portal.'), products: score('2', 'Three services.'), people: score('0', 'No training.') }, '2019-11'),
    phase1: at({ infrastructure: score('2', 'A portal was opened.'), products: score('2', 'As before.'), processes: score(null, 'The office was moving.') }, '2022-07'),
    phase2: { ...noAssessment, areas: { ...noAssessment.areas, products: score('1', 'One service was closed.') } },
  };
}

function instrument(): NonNullable<CityJourney['instrument']> {
  const first = {
    number: 1, slug: 'erdf', name: written('en', 'ERDF strategy'), description: undefined, authority: undefined, family: undefined,
    since: { v: 1, kind: 'on', start: '2019' }, reason: undefined, provenance: sampleProvenance,
  } as const;
  const second = {
    ...first, number: 2, slug: 'wmip', name: written('en', 'West Midlands Innovation Programme'), description: written('en', 'A local fund.'),
    authority: written('en', 'The combined authority'),
    since: { v: 1, kind: 'before', end: '2022' }, reason: written('en', 'The country left the EU.'),
  } as const;
  return { id: 'i1', slug: 'wmip', partnerId: birmingham.id, current: second, history: [first, second], provenance: noProvenance };
}

/** A city of which the public record says next to nothing. */
export const silentCity: CityJourney = {
  partner: {
    city: genova, role: 'lead', country: 'IT', provenance: noProvenance,
    profile: {
      v: 1, organisation: { name: 'Comune di Genova', lang: 'it' }, gloss: written('en', 'Municipality of Genoa'), place: null, languages: [], population: null, notes: [],
    },
  },
  instrument: undefined, needs: [], profile: undefined, practices: [],
  taken: [], given: [], hosted: [], plan: undefined, actions: [], values: [], policyChanges: [], provenances: [],
};

export const examples: readonly Example[] = [
  { name: 'city with a full record', show: () => <CityPage journey={fullCity} /> },
  { name: 'city of which nothing is on record', show: () => <CityPage journey={silentCity} /> },
  { name: 'city with a plan of unknown content', show: () => <CityPage journey={{ ...silentCity, plan: fullCity.plan, practices: fullCity.practices.slice(1) }} /> },
];
