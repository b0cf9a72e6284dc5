import { describe, expect, it } from 'vitest';
import { rememberRevisions } from './lasting.ts';

describe('what pages of one revision share', () => {
  it('is the same memory until the project changes', () => {
    const lasting = rememberRevisions();
    const first = lasting('one', 1);
    expect(lasting('one', 1)).toBe(first);
    expect(lasting('other', 1)).not.toBe(first);
    expect(lasting('one', 2)).not.toBe(first);
    expect(lasting('one', 2).size).toBe(0);
  });

  it('is kept for the projects asked for last', () => {
    const lasting = rememberRevisions();
    const kept = lasting('kept', 1);
    const dropped = lasting('dropped', 1);
    for (let project = 0; project < 19; project += 1) {
      lasting('kept', 1);
      lasting(`project ${project}`, 1);
    }
    expect(lasting('kept', 1)).toBe(kept);
    expect(lasting('dropped', 1)).not.toBe(dropped);
  });
});
