import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, cosine, nearestCosine, vectorOf } from './vector.ts';

const of = (...numbers: number[]) => Float32Array.from(numbers);

describe('vectors', () => {
  it('MA-12 are kept as they are', () => {
    fc.assert(fc.property(fc.float32Array({ maxLength: 20 }), (vector) => {
      expect(vectorOf(bytesOf(vector))).toEqual(vector);
    }));
    expect(vectorOf(new Uint8Array(7)).length).toBe(1);
  });

  it('MA-13 are compared by their angle, and not at all where they are of two models or point nowhere', () => {
    expect(cosine(of(1, 0), of(0.6, 0.8))).toBeCloseTo(0.6);
    expect(cosine(of(1, 0), of(1, 0, 0))).toBeUndefined();
    expect(cosine(of(0, 0), of(1, 0))).toBeUndefined();
  });

  it('MA-13 count in the two languages that are nearest', () => {
    expect(nearestCosine([of(1, 0), of(0, 1)], [of(0, 0), of(0.6, 0.8)])).toBeCloseTo(0.8);
    expect(nearestCosine([], [of(1, 0)])).toBeUndefined();
  });
});
