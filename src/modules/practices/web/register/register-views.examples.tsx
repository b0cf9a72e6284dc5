import { written } from '../../../../kernel/text.ts';
import type { Example } from '../../../../ui/index.ts';
import type { Interest } from '../../app/interests.ts';
import type { InterestMatrix, SaidInterest } from '../../app/register/interest-matrix.ts';
import { RegisterDatesView } from './dates-view.tsx';
import { InterestMatrixView } from './matrix-view.tsx';
import { RegisterBox } from './register-box.tsx';

const partner = (id: string, name: string, colour: number) => ({ id, slug: id, name: written('en', name), colour, visibility: 'public' as const });
const [genova, gavle, tartu] = [partner('genova', 'Genova', 1), partner('gavle', 'Gävle', 2), partner('tartu', 'Tartu', 4)] as const;
const at = '2026-04-02T10:00:00.000Z';
const said = (id: string, partnerId: string, more: Partial<SaidInterest> = {}): SaidInterest => (
  { id, partnerId, voice: 'partner', need: undefined, note: undefined, at, ...more }
);

/** Made-up interests for the examples and tests of these views. */
export const sampleMatrix: InterestMatrix = {
  partners: [genova, gavle, tartu],
  rows: [
    {
      id: 'p1', title: written('en', 'Open data portal'), ownerIds: ['genova'],
      interests: [
        said('i1', 'tartu', { need: { id: 'n1', title: written('et', 'Andmed kõigile') } }),
        said('i2', 'gavle', { voice: 'stakeholder', note: written('sv', 'Våra företag väntar.') }),
      ],
    },
    {
      id: 'p2', title: written('hu', 'Megszentségteleníthetetlenségeskedéseitekért-űrlap'), ownerIds: [],
      interests: [said('i3', 'tartu', { note: written('en', '=1+1 "quick"') })],
    },
    { id: 'p3', title: written('sv', 'Appen Gävle'), ownerIds: ['gavle', 'tartu'], interests: [] },
  ],
};

const open = { opens: '2026-04-01', closes: '2026-04-30', revision: 1, reason: undefined };
const always = { ...open, opens: null, closes: null };
const again = { ...open, closes: '2026-05-31', revision: 2, reason: written('en', 'Genova could not meet in April.') };
const form = { opens: '2026-04-01', closes: '2026-04-30', reason: '', wrong: {} };
const wrong = { opens: 'Please give a day of the calendar.', reason: 'Please say why it is opened again.', form: 'Somebody else changed this meanwhile.' };
const words: readonly Interest[] = [
  { id: 'i1', practiceId: 'p1', partner: tartu, needId: 'n1', note: undefined, at, voice: 'partner', byPerson: undefined },
  { id: 'i2', practiceId: 'p1', partner: gavle, needId: undefined, note: written('sv', 'Våra företag väntar.'), at, voice: 'stakeholder', byPerson: 'somebody' },
];

export const examples: readonly Example[] = [
  { name: 'interests', show: () => <InterestMatrixView matrix={sampleMatrix} register={open} order="interest" today="2026-04-02" /> },
  { name: 'opened again, by city', show: () => <InterestMatrixView matrix={sampleMatrix} register={again} order="host" today="2026-05-02" /> },
  { name: 'no practices', show: () => <InterestMatrixView matrix={{ ...sampleMatrix, rows: [] }} register={always} order="practice" today="2026-04-02" /> },
  { name: 'dates', show: () => <RegisterDatesView register={open} form={form} today="2026-03-01" maySet /> },
  { name: 'closed, and what was sent is wrong', show: () => <RegisterDatesView register={open} form={{ ...form, opens: 'April', wrong }} today="2026-05-01" maySet /> },
  { name: 'dates, for a reader', show: () => <RegisterDatesView register={open} form={form} today="2026-04-10" maySet={false} /> },
  { name: 'beside a practice', show: () => <RegisterBox register={open} said={words} today="2026-04-10" maySet={false} /> },
  { name: 'beside a practice, closed, for the coordinator', show: () => <RegisterBox register={open} said={[]} today="2026-05-10" maySet /> },
  { name: 'beside a practice nobody wants yet', show: () => <RegisterBox register={open} said={[]} today="2026-05-10" maySet={false} /> },
];
