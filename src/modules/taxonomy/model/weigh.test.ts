import { describe, expect, it } from 'vitest';
import { type FoundLabel, weighed, withBroader } from './weigh.ts';

function found(label: string, more: Partial<FoundLabel> = {}): FoundLabel {
  return { conceptId: 1, label, stems: 2, inOrder: true, inTitle: false, ...more };
}

const weightOf = (...labels: FoundLabel[]) => weighed(labels)[0]?.weight ?? 0;

describe('how much a text is about a concept', () => {
  it('TX-08 grows with the length of the name, its order and its place', () => {
    expect(weightOf(found('one', { stems: 1 }))).toBeLessThan(weightOf(found('two words')));
    expect(weightOf(found('two words'))).toBeLessThan(weightOf(found('three words here', { stems: 3 })));
    expect(weightOf(found('words apart', { inOrder: false }))).toBeLessThan(weightOf(found('one', { stems: 1 })));
    expect(weightOf(found('two words', { inTitle: true }))).toBeGreaterThan(weightOf(found('three words here', { stems: 3 })));
  });

  it('TX-08 grows a little with further names, and names the strongest first', () => {
    const [concept] = weighed([found('apart', { inOrder: false }), found('in title', { inTitle: true }), found('b'), found('a')]);
    expect(concept?.labels).toEqual(['in title', 'a', 'b', 'apart']);
    expect(concept?.weight).toBeCloseTo(1.5 + 3 * 0.15);
  });

  it('TX-08 sorts concepts by weight, and those of one weight by number', () => {
    const concepts = weighed([found('x', { conceptId: 3 }), found('y', { conceptId: 2 }), found('z', { conceptId: 9, inTitle: true })]);
    expect(concepts.map(({ conceptId }) => conceptId)).toEqual([9, 2, 3]);
    expect(weighed([])).toEqual([]);
  });
});

describe('the wider concepts', () => {
  it('TX-09 have less weight, two steps up, and never take any away', () => {
    const broader = new Map([[1, [2]], [2, [3]], [3, [4]]]);
    expect([...withBroader(new Map([[1, 1]]), broader)]).toEqual([[1, 1], [2, 0.4], [3, expect.closeTo(0.16)]]);
    expect(withBroader(new Map([[1, 1], [2, 0.9]]), broader).get(2)).toBe(0.9);
    expect(withBroader(new Map([[1, 1]]), new Map([[1, [1]]])).get(1)).toBe(1);
  });
});
