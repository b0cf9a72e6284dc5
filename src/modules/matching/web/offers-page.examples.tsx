import { written } from '../../../kernel/text.ts';
import type { Example } from '../../../ui/index.ts';
import type { Offer } from './offer.ts';
import { Offers } from './offers-page.tsx';
import { MatchBox } from './match-box.tsx';

const circumstance = { sameTheme: true, sizes: 2.4, preconditions: ['legal', 'skills'] } as const;
const ways = [
  {
    label: 'Az összevetés alapja', options: [
      { label: 'Jelentés és szavak', href: '?by=both', current: true },
      { label: 'Csak az azonos szavak', href: '?by=words', current: false },
    ],
  },
];
const concept = (id: number, name: { readonly hu: string; readonly en: string }, ...said: string[]) => (
  { id, scheme: 'better', code: `c${id}`, name, said, sure: said.length > 0 }
);
const offers: readonly Offer[] = [
  {
    match: {
      id: 'p1', score: 1.4, words: [], circumstance,
      concepts: [concept(1, { hu: 'egyablakos ügyintézés', en: 'one-stop shop' }, 'ügyfélszolgálat'), concept(2, { hu: 'időpontfoglalás', en: 'appointment booking' })],
    },
    title: written('sv', 'Ett kontaktcenter för alla ärenden'), path: '/practices/kontaktcenter', cities: [{ id: 'c1', slug: 'gavle', name: written('sv', 'Gävle'), colour: 2 }],
  },
  {
    match: { id: 'p2', score: 0.6, concepts: [], words: ['parkol', 'bírság'], circumstance: { sameTheme: undefined, sizes: 1.1 }, model: 'bge-m3' },
    title: written('hu', 'Parkolás bírság nélkül'), path: '/practices/parkolas', cities: [],
  },
];
const unsaid = { id: 'p2', reason: '', problem: 'Kérjük, írja meg, miért nem illik.' };
const trail = [{ label: 'Szükségletek', href: '/hu/better/work/needs' }, { label: 'Hosszú a sor', href: '/hu/better/work/needs/n1' }];
const refused = [{ id: 'p3', title: written('en', 'Parking fines by app'), reason: written('hu', 'Nálunk ezt törvény nem engedi.') }];

export const examples: readonly Example[] = [
  { name: 'practices for a need', show: () => <Offers ways={ways} kind="need" trail={trail} offers={offers} refused={refused} mayRefuse takesInterest /> },
  { name: 'refused without a reason', show: () => <Offers ways={ways} kind="need" trail={trail} offers={offers} refused={[]} mayRefuse takesInterest={false} again={unsaid} /> },
  { name: 'needs for a practice, for a reader', show: () => <Offers ways={ways} kind="practice" trail={trail} offers={offers} refused={[]} mayRefuse={false} takesInterest /> },
  { name: 'nothing fits', show: () => <Offers ways={ways} kind="need" trail={trail} offers={[]} refused={[]} mayRefuse={false} takesInterest /> },
  { name: 'beside a need', show: () => <MatchBox kind="need" offers={offers} place="/work/needs/n1/matches" /> },
  { name: 'beside a practice nothing fits', show: () => <MatchBox kind="practice" offers={[]} place="/work/practices/p1/matches" /> },
];
