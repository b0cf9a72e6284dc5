import { expect, test } from 'vitest';
import { charactersLeft } from './count-characters.ts';

test('ED-21 characters are counted as people count them, ends of lines not at all', () => {
  expect([charactersLeft('', 5), charactersLeft('abcde', 5), charactersLeft('abcdef', 5)]).toEqual([5, 0, -1]);
  expect(charactersLeft('őű😀', 5)).toBe(2);
  expect(charactersLeft('a\nb\r\nc', 5)).toBe(2);
});
