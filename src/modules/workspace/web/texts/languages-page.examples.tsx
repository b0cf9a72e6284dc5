import { withTranslation, written } from '../../../../kernel/text.ts';
import type { Example } from '../../../../ui/index.ts';
import { sampleDesk } from '../samples/desk.ts';
import { Languages } from './languages-page.tsx';

const original = written('hu', 'Gyorsabb ügyintézés a kisvállalkozásoknak');
const english = withTranslation(original, 'en', { text: 'Faster service for small firms', origin: 'written' });
const outdated = { ...withTranslation(english, 'sv', { text: 'Snabbare service', origin: 'reviewed' }), revision: 2 };
const machine = withTranslation(original, 'et', { text: 'Kiirem teenindus väikeettevõtetele', origin: 'machine' });

export const examples: readonly Example[] = [
  {
    name: 'under way',
    show: () => <Languages kinds={[{ desk: sampleDesk, texts: [original, english, outdated, machine] }, { desk: { ...sampleDesk, many: 'work.partner' }, texts: [] }]} />,
  },
  { name: 'no text yet', show: () => <Languages kinds={[{ desk: sampleDesk, texts: [] }]} /> },
];
