import { written } from '../../../../kernel/text.ts';
import type { Example } from '../../../../ui/index.ts';
import { BeginForm } from './begin-page.tsx';
import { History } from './history-page.tsx';
import { DeskList } from './list-page.tsx';
import { RecordView } from './record-view.tsx';
import { sampleContent, sampleDesk, sampleFields, sampleOptions, sampleRows, sampleStanding, sampleVersions } from '../samples/desk.ts';
import { RestingStep, StepForm } from './step-page.tsx';
import { Translations } from './translations-page.tsx';

const cities = new Map([['c1', { id: 'c1', slug: 'gavle', name: written('en', 'Gävle'), colour: 2 }]]);
const noTexts = { ...sampleContent, title: null, reason: null };
const [step] = sampleDesk.steps;
const problems = [{ field: 'title', text: 'Please fill this in.' }, { field: 'cities', text: 'Choose from the list.' }];
const record = { desk: sampleDesk, standing: sampleStanding, content: sampleContent, options: sampleOptions, lang: 'hu' as const };

export const examples: readonly Example[] = [
  { name: 'a list', show: () => <DeskList desk={sampleDesk} rows={sampleRows} cities={cities} whose="mine" mayBegin /> },
  { name: 'an empty list', show: () => <DeskList desk={sampleDesk} rows={[]} cities={cities} whose={undefined} mayBegin={false} /> },
  { name: 'for who may edit', show: () => <RecordView {...record} steps={sampleDesk.steps} may={{ edit: true, show: true }} /> },
  { name: 'for who may read', show: () => <RecordView {...record} steps={[]} may={{ edit: false, show: false }} /> },
  {
    name: 'a conflict',
    show: () => (
      <RecordView {...record} steps={[]} may={{ edit: true, show: false }} problems={problems} theirs={[{ field: 'title', text: 'Az övék' }]} typed={{ title: 'Az enyém' }} />
    ),
  },
  { name: 'a step', show: () => (step === undefined ? null : <StepForm {...record} step={step} content={{ reason: null }} typed={{}} problems={[]} />) },
  { name: 'a step nobody can take just now', show: () => (step === undefined ? null : <RestingStep {...record} step={step} why="register.rests" />) },
  { name: 'history', show: () => <History {...record} versions={sampleVersions} names={new Map([['p1', 'Anna Kovács']])} mayRestore /> },
  { name: 'no history yet', show: () => <History {...record} versions={[]} names={new Map()} mayRestore={false} /> },
  { name: 'translations, with a machine', show: () => <Translations desk={sampleDesk} standing={sampleStanding} to="en" machine /> },
  { name: 'nothing to translate', show: () => <Translations desk={sampleDesk} standing={{ ...sampleStanding, content: noTexts }} to="sv" machine={false} /> },
  {
    name: 'a new one, refused',
    show: () => (
      <BeginForm
        desk={sampleDesk} fields={sampleFields} content={sampleContent} typed={{}} lang="hu" options={sampleOptions} problems={problems} partners={[]} chosen={undefined}
      />
    ),
  },
];
