import { describe, expect, it } from 'vitest';
import { addressesIn, splitAddress } from './address.ts';

describe('addresses in a text', () => {
  it('LK-01 end before a full stop, a bracket or a quotation mark, and are named once', () => {
    const said = 'See https://a.example/x (and http://b.example/y?z=1#q). Again https://a.example/x!';
    expect(addressesIn(said)).toEqual(['https://a.example/x', 'http://b.example/y?z=1#q', 'https://a.example/x!']);
    expect(addressesIn('nothing, https:// nor http://[ here')).toEqual([]);
    expect(addressesIn(`https://a.example/${'x'.repeat(3000)}`)).toEqual([]);
  });

  it('stand between what comes before and after', () => {
    expect(splitAddress('Report (https://a.example/r.pdf), 2022')).toEqual(['Report (', 'https://a.example/r.pdf', '), 2022']);
    expect(splitAddress('Report')).toEqual(['Report', '', '']);
  });
});
