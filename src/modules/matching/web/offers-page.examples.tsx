import { written } from '../../../kernel/text.ts';
import type { Example } from '../../../ui/index.ts';
import type { Offer } from './offer.ts';
import { Offers } from './offers-page.tsx';
import { MatchBox } from './match-box.tsx';

const circumstance = { sameTheme: true, sizes: 2.4 };
const concept = (id: number, hu: string, en: string, ...said: string[]) => ({ id, name: { hu, en }, said });
const offers: readonly Offer[] = [
  {
    match: { id: 'p1', score: 1.4, concepts: [concept(1, 'egyablakos ügyintézés', 'one-stop shop', 'ügyfélszolgálat'), concept(2, 'időpontfoglalás', 'appointment booking')], words: [], circumstance },
    title: written('sv', 'Ett kontaktcenter för alla ärenden'), path: '/practices/kontaktcenter', cities: [{ id: 'c1', slug: 'gavle', name: written('sv', 'Gävle'), colour: 2 }],
  },
  {
    match: { id: 'p2', score: 0.6, concepts: [], words: ['parkol', 'bírság'], circumstance: { sameTheme: undefined, sizes: 1.1 } },
    title: written('hu', 'Parkolás bírság nélkül'), path: '/practices/parkolas', cities: [],
  },
];
const trail = [{ label: 'Szükségletek', href: '/hu/better/work/needs' }, { label: 'Hosszú a sor', href: '/hu/better/work/needs/n1' }];
const refused = [{ id: 'p3', title: written('en', 'Parking fines by app'), reason: written('hu', 'Nálunk ezt törvény nem engedi.') }];

export const examples: readonly Example[] = [
  { name: 'practices for a need', show: () => <Offers kind="need" trail={trail} offers={offers} refused={refused} mayRefuse /> },
  { name: 'refused without a reason', show: () => <Offers kind="need" trail={trail} offers={offers} refused={[]} mayRefuse again={{ id: 'p2', reason: '', problem: 'Kérjük, írja meg, miért nem illik.' }} /> },
  { name: 'needs for a practice, for a reader', show: () => <Offers kind="practice" trail={trail} offers={offers} refused={[]} mayRefuse={false} /> },
  { name: 'nothing fits', show: () => <Offers kind="need" trail={trail} offers={[]} refused={[]} mayRefuse={false} /> },
  { name: 'beside a need', show: () => <MatchBox kind="need" offers={offers} place="/work/needs/n1/matches" /> },
  { name: 'beside a practice nothing fits', show: () => <MatchBox kind="practice" offers={[]} place="/work/practices/p1/matches" /> },
];
