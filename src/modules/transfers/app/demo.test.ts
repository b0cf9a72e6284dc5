import { describe, expect, it } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { sourcesOf } from '../../../kernel/provenance.ts';
import { needsById } from '../../needs/index.ts';
import { citiesById } from '../../partnership/index.ts';
import { transferBySlug, transfers, transfersByPartner } from '../index.ts';

const { database, projectId } = await demoDatabase();
const all = await transfers(database, projectId);

describe('the transfers of the real project', () => {
  it('T-06 are four, each on a statement with its source', () => {
    expect(all.map((transfer) => [transfer.importer.slug, transfer.state])).toEqual([
      ['birmingham', 'being-implemented'], ['tartu', 'being-implemented'], ['nyiregyhaza', 'adopted'], ['gavle', 'being-implemented'],
    ]);
    for (const transfer of all) expect(transfer.steps.map((step) => step.basis.kind)).toEqual(['statement']);
    expect(all.filter((transfer) => sourcesOf(transfer.provenance).length === 0)).toEqual([]);
  });

  it('T-06 none is invented for Genova', async () => {
    const cities = await citiesById(database, projectId);
    const byPartner = await transfersByPartner(database, projectId, [...cities.keys()]);
    expect([...cities.values()].filter((city) => !byPartner.has(city.id)).map((city) => city.slug)).toEqual(['genova']);
  });

  it('T-09 came from the cities that the sources name', () => {
    expect(all.map((transfer) => transfer.givers.map((city) => city.slug))).toEqual([['gavle', 'tartu'], ['gavle', 'birmingham'], ['birmingham'], []]);
  });

  it('T-13 answer needs of their own city, all by inference', async () => {
    const needs = await needsById(database, projectId, all.flatMap((transfer) => transfer.need?.id ?? []));
    for (const { need, importer } of all) {
      if (need === undefined) continue;
      expect(needs.get(need.id)?.partnerId).toBe(importer.id);
      expect(need.confidence).toBe('inferred');
    }
    expect(needs.size).toBe(3);
  });

  it('T-07 say what moved only where a source does', async () => {
    const first = await transferBySlug(database, projectId, 'design-thinking-council-teams');
    expect([first?.taken?.length, first?.changed?.length, first?.left]).toEqual([1, 1, undefined]);
    expect(first?.eventIds).toHaveLength(2);
    const last = await transferBySlug(database, projectId, 'innovation-leadership');
    expect([last?.taken, last?.changed, last?.left, last?.approach, last?.eventsInWords]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});
