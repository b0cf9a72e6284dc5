import { Fragment } from 'preact';
import type { City } from '../../../kernel/city.ts';
import { useReading } from '../../context.tsx';
import { CityMark, UnknownCity } from '../city-mark/view.tsx';

interface RouteProps {
  /** Empty where the giving city is not recorded. */
  readonly givers: readonly City[];
  readonly taker: City;
  readonly link?: boolean;
}

/** From whom to whom: "● Gävle and ● Tartu → ● Birmingham". */
export function Route({ givers, taker, link = false }: RouteProps) {
  const { say } = useReading();
  return (
    <p class="route">
      {givers.length === 0 ? <UnknownCity /> : null}
      {givers.map((giver, index) => (
        <Fragment key={giver.id}>
          {index === 0 ? null : <span class="route-and">{index === givers.length - 1 ? ` ${say('ui.and')} ` : ', '}</span>}
          <CityMark city={giver} link={link} />
        </Fragment>
      ))}{' '}
      <span class="route-arrow">
        <span aria-hidden="true">→</span>
        <span class="visually-hidden">{say('ui.route-to')}</span>
      </span>{' '}
      <CityMark city={taker} link={link} />
    </p>
  );
}
