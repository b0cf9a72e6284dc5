import { describe, expect, it } from 'vitest';
import { type LocalizedText, withTranslation, written } from '../../../../kernel/text.ts';
import { eventAccount, type EventAccount } from '../../model/event.ts';
import { type EventDetails, eventKinds, questionsOf, unanswered } from '../../model/kinds/index.ts';
import { accountAfter, accountContent, answersOf, detailsAfter, isAsked, strangeAnswers } from './event-content.ts';
import { type EventContent, eventFields, kindChoices, questionFields } from './event-fields.ts';

const en = (text: string) => written('en', text);
const both = (text: string, hu: string) => withTranslation(en(text), 'hu', { text: hu, origin: 'machine' });
const account = (over: object = {}): EventAccount => eventAccount.parse({ v: 1, ...over });
const words = (texts: readonly LocalizedText[] | null | undefined) => texts?.map((text) => text.texts.en?.text);

/** The content of an event that answers only these. */
function content(details: EventDetails, over: Partial<EventContent> = {}): EventContent {
  return {
    title: en('Event'),
    when: { v: 1, kind: 'unknown' },
    hostId: null,
    themeId: null,
    plannedFormat: null,
    actualFormat: null,
    practiceIds: [],
    needIds: [],
    visitorsRecorded: false,
    visitorIds: [],
    ...accountContent(account()),
    ...answersOf(details),
    ...over,
  };
}

describe('the questions of a kind', () => {
  it.each(eventKinds)('E-19 %s: each has a field, and no field is without a kind', (kind) => {
    const asked = Object.keys(questionFields).filter((field) => isAsked(field, kind));
    expect(asked.toSorted()).toEqual(questionsOf(kind).toSorted());
  });

  it('E-19 every kind can be chosen, every field belongs to some kind', () => {
    expect(kindChoices.map(({ value }) => value)).toEqual(eventKinds);
    const asked = new Set(eventKinds.flatMap((kind) => questionsOf(kind)));
    expect(Object.keys(questionFields).filter((field) => !asked.has(field))).toEqual([]);
  });

  it.each(eventKinds)('E-19 %s: what is asked of all is asked', (kind) => {
    const ofAll = Object.keys(eventFields).filter((field) => !(field in questionFields));
    expect(ofAll.filter((field) => !isAsked(field, kind))).toEqual([]);
  });

  it.each(eventKinds)('E-19 %s: nothing answered stays nothing answered', (kind) => {
    const details = unanswered(kind);
    expect(detailsAfter(details, content(details))).toEqual(details);
    expect(Object.values(answersOf(details)).filter((answer) => answer !== null)).toEqual([]);
  });

  it('E-19 answers come back as they were written', () => {
    const details: EventDetails = { v: 1, kind: 'study-visit', number: 2, questions: [both('Who?', 'Ki?'), en('How?')], judgement: en('Yes.') };
    expect(answersOf(details)).toMatchObject({
      number: 2,
      judgement: en('Yes.'),
      questions: { texts: { en: { text: 'Who?\nHow?' }, hu: { text: 'Ki?' } } },
      decision: null,
    });
    expect(detailsAfter(details, content(details))).toEqual(details);
  });

  it('E-19 a list grows and shrinks by its lines; one that was answered with nothing stays so', () => {
    const details: EventDetails = { v: 1, kind: 'steering-meeting', number: null, decisions: [en('One')] };
    const after = detailsAfter(details, content(details, { decisions: en('One\nTwo') }));
    expect(after.kind === 'steering-meeting' ? words(after.decisions) : []).toEqual(['One', 'Two']);
    expect(detailsAfter(details, content(details, { decisions: null }))).toMatchObject({ decisions: null });
    const none: EventDetails = { ...details, decisions: [] };
    expect(detailsAfter(none, content(none))).toMatchObject({ decisions: [] });
  });

  it('E-19 answers to other kinds’ questions are told, and never stored', () => {
    const details = unanswered('final-conference');
    const strange = content(details, { judgement: en('Yes.'), number: 3, effects: en('Many.') });
    expect(strangeAnswers('final-conference', strange)).toEqual(['number', 'judgement']);
    expect(detailsAfter(details, strange)).toEqual({ v: 1, kind: 'final-conference', effects: en('Many.'), continuation: null });
  });
});

describe('what is said of an event', () => {
  it('E-19 the days of the agenda stand in front of its lines', () => {
    const agenda = [{ day: 1, text: both('Welcome', 'Köszöntő') }, { day: null, text: en('Dinner') }, { day: 12, text: en('Farewell') }];
    const said = accountContent(account({ agenda }));
    expect(said.agenda?.texts.en?.text).toBe('1: Welcome\nDinner\n12: Farewell');
    expect(said.agenda?.texts.hu?.text).toBe('1: Köszöntő');
    expect(accountAfter(account({ agenda }), said).agenda).toEqual(agenda);
  });

  it.each([
    ['2: Tour', 2, 'Tour'],
    ['9:30 Tour', null, '9:30 Tour'],
    ['0: Tour', null, '0: Tour'],
    ['Tour: the library', null, 'Tour: the library'],
    ['100: Tour', null, '100: Tour'],
  ])('E-19 the line "%s" is a point of day %s', (line, day, text) => {
    const [point] = accountAfter(account(), { ...accountContent(account()), agenda: en(line) }).agenda;
    expect([point?.day, point?.text.texts.en?.text]).toEqual([day, text]);
  });

  it('E-19 a line with only a dash is no point', () => {
    const after = accountAfter(account(), { ...accountContent(account()), agenda: en('One\n–\nTwo') });
    expect(words(after.agenda.map(({ text }) => text))).toEqual(['One', 'Two']);
  });

  it('E-19 organisers and participants are lines; an emptied list is empty', () => {
    const before = account({ organisers: [en('City of Gävle')], participants: [en('University')] });
    const said = { ...accountContent(before), organisers: en('City of Gävle\nRegion'), participants: null };
    const after = accountAfter(before, said);
    expect(words(after.organisers)).toEqual(['City of Gävle', 'Region']);
    expect(after.participants).toEqual([]);
  });

  it('E-19 every other text is what was written', () => {
    const said = { ...accountContent(account()), topic: en('Food'), summary: en('A day.'), venue: en('Library'), platform: 'Webex', outcome: en('A plan.') };
    expect(accountAfter(account(), said)).toMatchObject({
      topic: en('Food'),
      summary: en('A day.'),
      venue: en('Library'),
      platform: 'Webex',
      outcome: en('A plan.'),
    });
  });
});
