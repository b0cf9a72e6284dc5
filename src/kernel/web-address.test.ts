import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesInText, webAddress } from './web-address.ts';

describe('web addresses', () => {
  it.each([
    ['https://Example.org/a b?q=ő#part', 'https://example.org/a%20b?q=%C5%91'],
    ['http://example.org:80', 'http://example.org/'],
    ['https://example.org/%41', 'https://example.org/%41'],
    ['ftp://example.org/', undefined],
    ['javascript:alert(1)', undefined],
    ['example.org', undefined],
    ['https://', undefined],
    [`https://example.org/${'x'.repeat(2000)}`, undefined],
  ])('LK-01 %s is written as %s', (text, address) => {
    expect(webAddress(text)).toBe(address);
  });

  it('LK-01 an address written so stays as it is', () => {
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const once = webAddress(url);
      expect(once === undefined ? undefined : webAddress(once)).toBe(once);
    }));
  });

  it.each([
    ['See https://example.org/a, and http://b.example.', ['https://example.org/a', 'http://b.example']],
    ['(https://example.org/wiki/A_(b))', ['https://example.org/wiki/A_(b)']],
    ['„https://example.org/x”', ['https://example.org/x']],
    ['no address, www.example.org neither', []],
  ])('LK-01 in “%s” are %j', (text, found) => {
    expect(addressesInText(text)).toEqual(found);
  });
});
