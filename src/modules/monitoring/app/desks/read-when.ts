import { unknownWhen, when, type When } from '../../../../kernel/when.ts';

/** The period a form was given; unknown where it was left open. */
export function whenIn(value: unknown): When {
  const read = when.safeParse(value);
  return read.success ? read.data : unknownWhen;
}
