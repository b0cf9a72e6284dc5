import type { Example } from '../../../../ui/index.ts';
import { MapView, type ShownPair } from './map-page.tsx';

const scheme = { code: 'parks', title: 'Parks and gardens' };
const pair = (code: string, [hu, en]: readonly [string, string], more: Partial<ShownPair>): ShownPair => ({
  field: `pair/${code}/better/${code}`, theirs: { scheme: 'parks', code, name: { en } }, ours: { scheme: 'better', code, name: { hu, en } }, names: [], ...more,
});
const open = [
  pair('parking', ['parkolás', 'parking'], { names: ['en: parking', 'sv: parkering'], proposed: 'exact' }),
  pair('playground', ['játszótér', 'playground'], { names: ['hu: játszótér'], proposed: 'close' }),
];
const decided = [pair('bank', ['pad', 'bench'], { kind: 'none' }), pair('tree', ['fa', 'tree'], { kind: 'exact' })];
const counts = { open: 42, decided: 2 };

export const examples: readonly Example[] = [
  { name: 'pairs to decide on', show: () => <MapView scheme={scheme} which="open" counts={counts} pairs={open} page={2} pages={3} /> },
  { name: 'pairs that were decided on', show: () => <MapView scheme={scheme} which="decided" counts={counts} pairs={decided} page={1} pages={1} /> },
  { name: 'a pair that is gone', show: () => <MapView scheme={scheme} which="open" counts={counts} pairs={open} page={1} pages={3} problem="Az egyik fogalom már nincs itt." /> },
  { name: 'nothing to decide on', show: () => <MapView scheme={scheme} which="open" counts={{ open: 0, decided: 0 }} pairs={[]} page={1} pages={1} /> },
];
