import { describe, expect, it } from 'vitest';
import { written } from '../../../kernel/text.ts';
import { type EventDetails, eventDetails, eventKinds, factsOf, kindLabel, partnersIn, textsIn } from './kinds/index.ts';

const en = (text: string) => written('en', text);
const a = '01980000-0000-7000-8000-00000000000a';
const b = '01980000-0000-7000-8000-00000000000b';

/** Every kind with all its questions answered, and with none. */
const answered: readonly EventDetails[] = [
  { v: 1, kind: 'thematic-event', number: 2, workshops: [en('Data')] },
  { v: 1, kind: 'study-visit', number: 3, questions: [en('What did it cost?')], judgement: en('It could work here.') },
  { v: 1, kind: 'import-workshop', importerId: a, ownerId: b, briefing: en('Few staff.'), decision: en('Try it.'), commitments: [en('A pilot.')] },
  { v: 1, kind: 'regional-event', planOfId: a, feedback: en('Start small.') },
  { v: 1, kind: 'stakeholder-meeting', groupOfId: a, strongestMessage: en('Citizens first.') },
  { v: 1, kind: 'steering-meeting', number: 2, decisions: [en('Go online.')] },
  { v: 1, kind: 'final-conference', effects: en('Five plans.'), continuation: en('A new project.') },
];
const silent: readonly EventDetails[] = [
  { v: 1, kind: 'thematic-event', number: null, workshops: null },
  { v: 1, kind: 'study-visit', number: null, questions: null, judgement: null },
  { v: 1, kind: 'import-workshop', importerId: null, ownerId: null, briefing: null, decision: null, commitments: null },
  { v: 1, kind: 'regional-event', planOfId: null, feedback: null },
  { v: 1, kind: 'stakeholder-meeting', groupOfId: null, strongestMessage: null },
  { v: 1, kind: 'steering-meeting', number: null, decisions: null },
  { v: 1, kind: 'final-conference', effects: null, continuation: null },
];

describe('the table of kinds', () => {
  it('E-01 has seven kinds in the order of the method, each with a label of its own', () => {
    expect(eventKinds).toEqual(answered.map((details) => details.kind));
    expect(eventKinds.map(kindLabel)).toEqual(eventKinds.map((kind) => `events.kind-${kind}`));
  });

  it.each(answered)('E-01 $kind: every answer is shown', (details) => {
    expect(eventDetails.parse(details)).toEqual(details);
    const facts = factsOf(details);
    expect(facts.length).toBe(Object.keys(details).length - 2);
    expect(facts.every((fact) => fact.value !== undefined)).toBe(true);
  });

  it.each(silent)('E-17 $kind: a question without an answer is shown as not recorded', (details) => {
    expect(eventDetails.parse(details)).toEqual(details);
    expect(factsOf(details).every((fact) => fact.value === undefined)).toBe(true);
    expect(factsOf(details).length).toBeGreaterThan(0);
    expect(partnersIn(details)).toEqual([]);
    expect(textsIn(details)).toEqual([]);
  });

  it('E-01 the partners and the words of the answers are known without asking which kind it is', () => {
    expect(answered.map(partnersIn)).toEqual([[], [], [a, b], [a], [a], [], []]);
    expect(answered.map((details) => textsIn(details).length)).toEqual([1, 2, 3, 1, 1, 1, 2]);
  });

  it('E-01 no kind takes the questions of another, or a kind nobody knows', () => {
    expect(eventDetails.safeParse({ ...answered[0], judgement: null }).success).toBe(false);
    expect(eventDetails.safeParse({ v: 1, kind: 'hackathon' }).success).toBe(false);
  });
});
