import { Text, useReading } from '../../../../ui/index.ts';
import { deskPath } from '../desk/place.ts';
import type { Placed } from './rows.ts';

/** A record by its title, leading to its desk. */
export function RecordLink({ desk, row }: Placed) {
  const { path } = useReading();
  return (
    <a href={path(deskPath.record(desk, row.id))}>
      <Text value={row.title} />
    </a>
  );
}
