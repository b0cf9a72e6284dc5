import { describe, expect, test } from 'vitest';
import { chainAddress, readView } from './chain-address.ts';

describe('address of the chain', () => {
  test('J-15 the same filter has one address', () => {
    expect(chainAddress({})).toBe('/chain');
    expect(chainAddress({ to: 'tartu', from: 'gavle' }, 'map')).toBe('/chain?from=gavle&to=tartu&view=map');
    expect(chainAddress({ from: 'gavle', to: 'tartu' }, 'map')).toBe('/chain?from=gavle&to=tartu&view=map');
  });

  test('J-15 an unknown view is the list', () => {
    expect(readView({ view: 'flow' })).toBe('flow');
    expect(readView({ view: 'globe' })).toBe('list');
    expect(readView({})).toBe('list');
  });
});
