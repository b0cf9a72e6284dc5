import { expect, test } from 'vitest';
import { fits } from './filter-choices.ts';

test.each([
  ['Gyorsabb ügyintézés', 'ugy', true], ['Gyorsabb ügyintézés', 'ÜGY', true], ['Gyorsabb ügyintézés', 'gyors ügyint', true], ['Gyorsabb ügyintézés', 'intézés', false],
  ['Open data (Õismäe)', 'ois', true], ['Open data', '', true], ['Open data', '  ', true], ['Open data', 'data x', false], ['“Smart” city', 'smart', true],
])('a list finds %j by %j: %s', (label, typed, found) => {
  expect(fits(label, typed)).toBe(found);
});
