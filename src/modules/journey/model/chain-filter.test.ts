import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facetsOf, type Filterable, filterKeys, matches, readFilter, unknownGiver, without } from './chain-filter.ts';

const first: Filterable = { givers: ['gavle', 'tartu'], taker: 'birmingham', state: 'in-effect', needKnown: true };
const second: Filterable = { givers: [], taker: 'gavle', state: 'being-implemented', needKnown: false };
const items = [first, second];
const slugs = ['genova', 'gavle', 'birmingham'];
const anyItem: fc.Arbitrary<Filterable> = fc.record({
  givers: fc.subarray(slugs), taker: fc.constantFrom(...slugs), state: fc.constantFrom('considered', 'adopted'), needKnown: fc.boolean(),
});

describe('filter of the chain', () => {
  test('J-12 every chosen filter must fit; a transfer is found by each of its givers', () => {
    expect(matches(first, {})).toBe(true);
    expect(matches(first, { from: 'tartu', to: 'birmingham' })).toBe(true);
    expect(matches(first, { from: 'tartu', to: 'gavle' })).toBe(false);
    expect(matches(second, { from: unknownGiver, need: 'not-recorded' })).toBe(true);
  });

  test('J-13 an option counts what it would show, the other filters kept', () => {
    const facets = facetsOf(items, { to: 'gavle' });
    expect(facets.from).toEqual(new Map([['gavle', 0], ['tartu', 0], [unknownGiver, 1]]));
    expect(facets.to).toEqual(new Map([['birmingham', 1], ['gavle', 1]]));
  });

  test('J-13 the count of an option is the length of the list it leads to', () => {
    fc.assert(fc.property(fc.array(anyItem), anyItem, (all, chosen) => {
      const filter = { to: chosen.taker, state: chosen.state };
      const facets = facetsOf(all, filter);
      for (const key of filterKeys) {
        for (const [value, count] of facets[key]) {
          expect(all.filter((item) => matches(item, { ...without(filter, key), [key]: value })).length).toBe(count);
        }
      }
    }));
  });

  test('J-14 a value that no transfer has is ignored', () => {
    const facets = facetsOf(items, {});
    expect(readFilter({ from: 'atlantis', state: 'in-effect', view: 'map' }, facets)).toEqual({ state: 'in-effect' });
  });
});
