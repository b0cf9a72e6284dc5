import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOf, interestedIn, interestsOfPartner, matrixOrders, readOrder, sortedRows, voices } from './matrix.ts';

const partnerIds = ['genova', 'gavle', 'tartu'];
const said = (partnerId: string, voice: 'partner' | 'stakeholder' = 'partner') => ({ partnerId, voice });
const row = (title: string, ownerIds: readonly string[], ...interests: readonly ReturnType<typeof said>[]) => ({ title, ownerIds, interests });
const byTitle = (a: { readonly title: string }, b: { readonly title: string }) => a.title.localeCompare(b.title);

const anyRow = fc.record({
  title: fc.string(),
  ownerIds: fc.uniqueArray(fc.constantFrom(...partnerIds)),
  interests: fc.array(fc.record({ partnerId: fc.constantFrom(...partnerIds), voice: fc.constantFrom(...voices) })),
});

describe('the matrix of interests', () => {
  const shared = row('Shared', ['gavle'], said('tartu', 'stakeholder'), said('tartu'), said('genova', 'stakeholder'));

  test('PR-35 shows own practices, and the partner’s word before its stakeholders’', () => {
    expect(cellOf(shared, 'gavle')).toEqual({ kind: 'own' });
    expect(cellOf(shared, 'tartu')).toEqual({ kind: 'said', interests: [said('tartu'), said('tartu', 'stakeholder')] });
    expect(cellOf(row('Alone', ['gavle']), 'tartu')).toEqual({ kind: 'said', interests: [] });
  });

  test('PR-35 counts each city once, also one whose stakeholders only spoke', () => {
    expect(interestedIn(shared)).toBe(2);
    expect(partnerIds.map((id) => interestsOfPartner([shared, row('Other', [], said('tartu'))], id))).toEqual([1, 0, 2]);
    fc.assert(fc.property(fc.array(anyRow), (rows) => {
      const byRows = rows.reduce((sum, each) => sum + interestedIn(each), 0);
      expect(partnerIds.reduce((sum, id) => sum + interestsOfPartner(rows, id), 0)).toBe(byRows);
    }));
  });

  test('PR-35 can be put in order, and loses nothing by it', () => {
    const rows = [row('B', ['tartu'], said('genova')), row('C', []), row('A', ['tartu']), shared];
    const titles = (order: (typeof matrixOrders)[number]) => sortedRows(rows, { order, partnerIds, byTitle }).map(({ title }) => title);
    expect(titles('interest')).toEqual(['Shared', 'B', 'A', 'C']);
    expect(titles('practice')).toEqual(['A', 'B', 'C', 'Shared']);
    expect(titles('host')).toEqual(['Shared', 'A', 'B', 'C']);
    fc.assert(fc.property(fc.array(anyRow), fc.constantFrom(...matrixOrders), (each, order) => {
      expect(new Set(sortedRows(each, { order, partnerIds, byTitle }))).toEqual(new Set(each));
    }));
  });

  test('PR-35 an order nobody knows is the one by interest', () => {
    expect([undefined, 'host', 'constructor'].map(readOrder)).toEqual(['interest', 'host', 'interest']);
  });
});
