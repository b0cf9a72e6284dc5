import { Fragment } from 'preact';
import { CityMark, UnknownCity, useReading } from '../../../ui/index.ts';
import type { ListedPractice } from '../app/page-data.ts';

/** Whose practice it is: "● Gävle and ● Tartu", or a ring where it is not recorded. */
export function Cities({ cities, link = false }: { readonly cities: ListedPractice['cities']; readonly link?: boolean }) {
  const { say } = useReading();
  return (
    <p class="route">
      {cities.length === 0 ? <UnknownCity /> : null}
      {cities.map((city, i) => (
        <Fragment key={city.id}>
          {i === 0 ? null : <span class="route-and">{i === cities.length - 1 ? ` ${say('ui.and')} ` : ', '}</span>}
          <CityMark city={city} link={link} />
        </Fragment>
      ))}
    </p>
  );
}
