import { describe, expect, test } from 'vitest';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import { unknownWhen } from '../../../kernel/when.ts';
import type { Event } from '../../events/index.ts';
import { merged, storyEvent } from './story-parts.ts';

const title = written('en', 'Visit');
const event: Event = {
  id: 'e1', slug: 'visit', path: '/events/visit', kind: 'study-visit', title, when: unknownWhen, host: undefined, visitors: undefined, involved: [], thematicAreaId: undefined,
  plannedFormat: undefined, actualFormat: undefined, holding: 'held', state: null, stateReason: undefined,
  account: { v: 1, topic: null, summary: null, platform: null, venue: null, agenda: [], organisers: [], participants: [], outcome: null },
  details: { v: 1, kind: 'study-visit', number: 1, questions: null, judgement: null }, practiceIds: [], needIds: [], revision: 1, provenance: noProvenance,
};

describe('lines of a story', () => {
  test('J-04 the plan of an event is told where it turned out otherwise, or where only the plan is known', () => {
    const formats = (planned: Event['plannedFormat'], actual: Event['actualFormat']) => {
      const told = storyEvent({ ...event, plannedFormat: planned, actualFormat: actual });
      return [told.format, told.planned];
    };
    expect(formats('in-person', 'online')).toEqual(['online', 'in-person']);
    expect(formats('online', 'online')).toEqual(['online', undefined]);
    expect(formats('in-person', undefined)).toEqual([undefined, 'in-person']);
    expect(formats(undefined, 'online')).toEqual(['online', undefined]);
    expect(formats(undefined, undefined)).toEqual([undefined, undefined]);
  });

  test('J-04 an event tells whether it was held', () => {
    expect(storyEvent(event).standing).toBe('held');
    expect(storyEvent({ ...event, holding: 'reported' }).standing).toBe('reported');
    expect(storyEvent({ ...event, holding: 'planned' }).standing).toBe('not-shown');
    expect(storyEvent({ ...event, holding: 'planned', state: 'open' }).standing).toBe('to-come');
  });

  test('J-17 statements of several records are kept in their order, none lost', () => {
    const one: Provenance = { v: 1, statements: [{ field: 'value', confidence: 'stated', sources: [] }] };
    const other: Provenance = { v: 1, statements: [{ field: 'period', confidence: 'inferred', sources: [] }] };
    expect(merged([one, noProvenance, other]).statements.map((each) => each.field)).toEqual(['value', 'period']);
    expect(merged([])).toEqual(noProvenance);
  });
});
