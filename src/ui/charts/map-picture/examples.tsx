import type { Example } from '../../example.ts';
import { birmingham, gavle, genova, nyiregyhaza, tartu } from '../../samples.ts';
import { MapPicture } from './view.tsx';

const places = [
  { city: genova, lat: 44.41, lon: 8.93 },
  { city: gavle, lat: 60.67, lon: 17.14 },
  { city: birmingham, lat: 52.48, lon: -1.89 },
  { city: tartu, lat: 58.38, lon: 26.72 },
  { city: nyiregyhaza, lat: 47.95, lon: 21.72 },
];
const arcs = [
  { from: gavle, to: birmingham },
  { from: tartu, to: birmingham },
  { from: gavle, to: tartu },
  { from: birmingham, to: tartu },
  { from: birmingham, to: nyiregyhaza },
];

export function mapOfSamples() {
  const caption = <>Each line is one transfer, in the colour of the city that gave it. <a href="#table">See it as a table</a></>;
  return <MapPicture title="Map of the five partner cities and what moved between them" cities={places} arcs={arcs} caption={caption} />;
}

export const examples: readonly Example[] = [
  { name: 'five cities', show: mapOfSamples },
  { name: 'with links', show: () => <MapPicture title="Transfers on the map, with links" cities={places} arcs={arcs.map((arc, index) => ({ ...arc, href: `#t${index}` }))} /> },
  {
    name: 'two ways, twice',
    show: () => <MapPicture title="Between two cities" cities={places} arcs={[{ from: genova, to: gavle }, { from: genova, to: gavle }, { from: gavle, to: genova }]} />,
  },
  {
    name: 'numbers, with links',
    show: () => {
      const cities = places.map((place, index) => ({ ...place, count: index * 4, href: `#c${index}`, label: `${place.city.slug}: ${index * 4} practices` }));
      return <MapPicture title="Practices by city" cities={cities} arcs={[]} />;
    },
  },
  { name: 'nothing moved yet', show: () => <MapPicture title="The five partner cities" cities={places} arcs={[]} /> },
];
