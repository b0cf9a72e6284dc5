import { describe, expect, test } from 'vitest';
import { money } from './money.ts';
import { place } from './region.ts';
import { agree, refusalCodes, refuse } from './result.ts';
import { id, slug } from './slug.ts';

const tartu = { lat: 58.378, lon: 26.729, country: 'EE', nuts2: 'EE00', nuts3: 'EE008', nutsVersion: '2021' };

describe('shapes at the edge', () => {
  test('money is an exact amount in a known currency, once or each year', () => {
    expect(money.parse({ amount: '1090000', currency: 'EUR' })).toEqual({ amount: '1090000', currency: 'EUR', per: 'once' });
    expect(money.safeParse({ amount: '10', currency: 'USD' }).success).toBe(false);
    expect(money.safeParse({ amount: 10, currency: 'EUR' }).success).toBe(false);
  });

  test('a place lies on the earth and its region codes belong to a version', () => {
    expect(place.safeParse(tartu).success).toBe(true);
    for (const wrong of [{ lat: 91 }, { lon: -181 }, { country: 'Estonia' }, { nuts2: 'EE' }, { nutsVersion: '21' }]) {
      expect(place.safeParse({ ...tartu, ...wrong }).success).toBe(false);
    }
  });

  test('an address is made of small letters, digits and single hyphens', () => {
    for (const good of ['tartu', 'e-services-in-gavle', '2020']) expect(slug.safeParse(good).success).toBe(true);
    for (const bad of ['', 'Tartu', 'a--b', '-a', 'a-', 'a/b', 'gävle', 'x'.repeat(81)]) expect(slug.safeParse(bad).success).toBe(false);
  });

  test('an id is a UUID and nothing else', () => {
    expect(id.safeParse('01980000-0000-7000-8000-000000000001').success).toBe(true);
    for (const bad of ['1', "'; drop table need", '01980000']) expect(id.safeParse(bad).success).toBe(false);
  });
});

describe('results', () => {
  test('a refusal carries every reason, an agreement its value', () => {
    expect(agree(3)).toEqual({ ok: true, value: 3 });
    expect(refuse({ code: 'taken', field: 'slug' }, { code: 'stale' })).toEqual({ ok: false, refusals: [{ code: 'taken', field: 'slug' }, { code: 'stale' }] });
  });

  test('the list of refusals names each once', () => {
    expect(new Set(refusalCodes).size).toBe(refusalCodes.length);
  });
});
