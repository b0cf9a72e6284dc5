import { Text, useReading } from '../../../../ui/index.ts';
import { deskPath } from '../desk/place.ts';
import type { Placed } from './rows.ts';

/** A record by its title, leading to its desk, with its day where it has one. */
export function RecordLink({ desk, row }: Placed) {
  const { path, when } = useReading();
  return (
    <>
      <a href={path(deskPath.record(desk, row.id))}>
        <Text value={row.title} />
      </a>
      {row.when === undefined ? null : <small>{when(row.when)}</small>}
    </>
  );
}
