import { Fragment } from 'preact';
import type { City } from '../../../kernel/city.ts';
import { CityMark } from '../../../ui/index.ts';

/** Several cities, one after the other. */
export function Marks({ cities, link = false }: { readonly cities: readonly City[]; readonly link?: boolean }) {
  return <>{cities.map((city) => <Fragment key={city.id}><CityMark city={city} link={link} />{' '}</Fragment>)}</>;
}
