import { written } from '../../../kernel/text.ts';
import type { Example } from '../../example.ts';
import { longNamed, sampleCities, tartu } from '../../samples.ts';
import { CityMark, UnknownCity } from './view.tsx';

const further = [6, 7, 8, 9, 10, 11, 12].map((colour) => ({ id: `c${colour}`, slug: `c${colour}`, name: written('en', `City ${colour}`), colour }));

export const examples: readonly Example[] = [
  { name: 'the five cities', show: () => <p>{sampleCities.map((city) => [<CityMark city={city} />, ' '])}</p> },
  { name: 'further partners', show: () => <p>{further.map((city) => [<CityMark city={city} />, ' '])}</p> },
  { name: 'as a link', show: () => <p><CityMark city={tartu} link /></p> },
  { name: 'not recorded', show: () => <p><UnknownCity /></p> },
  { name: 'a long name', show: () => <p><CityMark city={longNamed} link /></p> },
];
