import type { Example } from '../../example.ts';
import { Figure } from './view.tsx';

const [sign, jel] = [{ text: 'A sign', lang: 'en' }, { text: 'Egy jel', lang: 'hu' }] as const;
const sources = [{ src: '/icon.svg?480', width: 480 }, { src: '/icon.svg', width: 900 }];

export const examples: readonly Example[] = [
  {
    name: 'with a caption',
    show: () => <Figure src="/icon.svg" sources={sources} width={900} height={600} alt={sign} first>The sign. Picture: Anna Kiss, CC BY 4.0</Figure>,
  },
  {
    name: 'upright, small, described in another language',
    show: () => <Figure src="/icon.svg" sources={[]} width={200} height={300} alt={jel}>A sign.</Figure>,
  },
];
