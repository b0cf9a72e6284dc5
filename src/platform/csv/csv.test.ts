import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell } from './index.ts';

describe('cells', () => {
  it('PU-10 nothing known is empty, and zero is zero', () => {
    expect([null, 0, '0', '', false, [], ['a', 'b']].map(csvCell)).toEqual(['', '0', '0', '', 'false', '', 'a | b']);
  });

  it('PU-11 formulas are kept as text, numbers stay numbers', () => {
    expect(['=1+1', '+x', '-x', '@x', '\tx', '＝1'].map(csvCell)).toEqual(["'=1+1", "'+x", "'-x", "'@x", "'\tx", "'＝1"]);
    expect(['-3.5', '12', 'x=1'].map(csvCell)).toEqual(['-3.5', '12', 'x=1']);
    expect(csvCell(['=a', 'b'])).toBe("'=a | b");
    fc.assert(fc.property(fc.string(), (text) => {
      expect(csvCell(text)).not.toMatch(/^[=+@\t\r]/);
    }));
  });
});
