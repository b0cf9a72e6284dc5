import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answers, proposalsFrom, type VisitFacts, type Wish } from './proposals.ts';

const hosts = ['genova', 'gavle', 'tartu'];
const wish = (interestId: string, practiceId: string, partnerId: string, hostId: string | undefined): Wish => (
  { interestId, practiceId, partnerId, hostId, needId: undefined, day: '2026-02-01' }
);
const visit = (more: Partial<VisitFacts> = {}): VisitFacts => ({ id: 'v', hostId: 'gavle', practiceIds: ['app'], partnerIds: ['tartu'], isAhead: true, day: undefined, ...more });
const app = wish('1', 'app', 'tartu', 'gavle');

const anyWish = fc.record({
  interestId: fc.uuid(), practiceId: fc.constantFrom('a', 'b', 'c'), partnerId: fc.constantFrom(...hosts), hostId: fc.constantFrom(...hosts, undefined),
  needId: fc.constant(undefined), day: fc.constantFrom('2026-01-01', '2026-03-01'),
});
const anyVisit = fc.record({
  id: fc.uuid(), hostId: fc.constantFrom(...hosts, null), practiceIds: fc.subarray(['a', 'b', 'c']), partnerIds: fc.subarray(hosts),
  isAhead: fc.boolean(), day: fc.constantFrom('2026-02-01', undefined),
});

describe('the study visits that interests ask for', () => {
  test('E-26 are grouped by who is visited, the most wanted first', () => {
    const wishes = [
      wish('1', 'portal', 'tartu', 'genova'), wish('2', 'data', 'tartu', 'genova'), wish('3', 'app', 'tartu', 'gavle'), wish('4', 'app', 'genova', 'gavle'),
      wish('5', 'lab', 'gavle', 'tartu'), wish('6', 'lost', 'tartu', undefined),
    ];
    const { proposed, hostless } = proposalsFrom(wishes, [], hosts);
    expect(proposed.map(({ hostId, practiceIds, partnerIds }) => [hostId, practiceIds, partnerIds])).toEqual([
      ['gavle', ['app'], ['tartu', 'genova']], ['genova', ['portal', 'data'], ['tartu']], ['tartu', ['lab'], ['gavle']],
    ]);
    expect(hostless.map(({ interestId }) => interestId)).toEqual(['6']);
  });

  test('E-26 put the practice first that most cities want to see', () => {
    const wishes = [wish('1', 'a', 'tartu', 'gavle'), wish('2', 'b', 'tartu', 'gavle'), wish('3', 'b', 'genova', 'gavle')];
    expect(proposalsFrom(wishes, [], hosts).proposed[0]?.practiceIds).toEqual(['b', 'a']);
  });

  test('E-28 a visit answers what it shows to who comes', () => {
    expect(answers(visit(), app)).toBe(true);
    for (const other of [{ hostId: 'genova' }, { hostId: null }, { practiceIds: [] }, { partnerIds: ['genova'] }]) expect(answers(visit(other), app)).toBe(false);
    expect([undefined, '2026-01-31', '2026-02-01'].map((day) => answers(visit({ isAhead: false, day }), app))).toEqual([false, false, true]);
    const { proposed, planned } = proposalsFrom([app, wish('2', 'app', 'genova', 'gavle')], [visit(), visit({ id: 'w', practiceIds: [] })], hosts);
    expect(proposed.map(({ partnerIds }) => partnerIds)).toEqual([['genova']]);
    expect([...planned]).toEqual([['v', [app]]]);
  });

  test('E-26 equally wanted hosts stand in the order of the project, whatever was said first', () => {
    const wishes = [wish('1', 'lab', 'genova', 'tartu'), wish('2', 'app', 'tartu', 'gavle'), wish('3', 'portal', 'tartu', 'genova')];
    const order = (given: readonly Wish[]) => proposalsFrom(given, [], hosts).proposed.map(({ hostId }) => hostId);
    expect(order(wishes)).toEqual(hosts);
    expect(order(wishes.toReversed())).toEqual(hosts);
    expect(proposalsFrom([], [visit()], hosts)).toEqual({ proposed: [], planned: new Map(), hostless: [] });
  });

  test('E-28 no interest is lost, and none is both answered and proposed', () => {
    fc.assert(fc.property(fc.array(anyWish), fc.array(anyVisit), (wishes, visits) => {
      const { proposed, hostless } = proposalsFrom(wishes, visits, hosts);
      const open = [...proposed.flatMap((each) => each.wishes), ...hostless];
      expect(new Set(open)).toEqual(new Set(wishes.filter((each) => !visits.some((one) => answers(one, each)))));
      expect(proposalsFrom(wishes, visits, hosts)).toEqual(proposalsFrom(wishes, visits, hosts));
    }));
  });
});
