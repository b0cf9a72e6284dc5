import type { Example } from '../../example.ts';
import { Figure } from './view.tsx';

const sources = [{ src: '/icon.svg?480', width: 480 }, { src: '/icon.svg', width: 900 }];

export const examples: readonly Example[] = [
  { name: 'with a caption', show: () => <Figure src="/icon.svg" sources={sources} width={900} height={600} alt={{ text: 'A sign', lang: 'en' }} first>The sign. Picture: Anna Kiss, CC BY 4.0</Figure> },
  { name: 'upright, small, described in another language', show: () => <Figure src="/icon.svg" sources={[]} width={200} height={300} alt={{ text: 'Egy jel', lang: 'hu' }}>A sign.</Figure> },
];
