import { z } from 'zod';
import { localizedText, type LocalizedText } from '../../../../kernel/text.ts';
import { asLines, fromLines, listAfter, sameText } from '../../../editing/index.ts';
import type { EventAccount } from '../../model/event.ts';
import { type EventDetails, eventDetails, questionsOf } from '../../model/kinds/index.ts';
import { type EventContent, eventFields, questionFields } from './event-fields.ts';

/** The questions that are answered with a list, edited as lines. */
const listed: ReadonlySet<string> = new Set(['workshops', 'questions', 'commitments', 'decisions']);
const list = z.array(localizedText).nullable();
const text = localizedText.nullable();

type Answers = { readonly [K in keyof typeof questionFields]: EventContent[K] };

/** E-01: the answers as they are edited; null for the questions of other kinds. */
export function answersOf(details: EventDetails): Answers {
  const given: Readonly<Record<string, unknown>> = details;
  const answers = Object.keys(questionFields).map((name) => [name, listed.has(name) ? asLines(list.parse(given[name] ?? null) ?? []) : (given[name] ?? null)]);
  // the entries are exactly the questions, each with the value the details' own shape holds
  return Object.fromEntries(answers) as Answers;
}

/** E-01: the details after the answers were edited; questions of other kinds are left out. */
export function detailsAfter(before: EventDetails, content: EventContent): EventDetails {
  const old: Readonly<Record<string, unknown>> = before;
  const now: Readonly<Record<string, unknown>> = content;
  const answers = questionsOf(before.kind).map((name) => [name, listed.has(name) ? listAfter(list.parse(old[name] ?? null), text.parse(now[name] ?? null)) : (now[name] ?? null)]);
  return eventDetails.parse({ v: 1, kind: before.kind, ...Object.fromEntries(answers) });
}

/** The questions that were answered although the kind does not ask them. */
export function strangeAnswers(kind: EventDetails['kind'], content: EventContent): readonly string[] {
  const asked = new Set(questionsOf(kind));
  const now: Readonly<Record<string, unknown>> = content;
  return Object.keys(questionFields).filter((name) => !asked.has(name) && now[name] !== null);
}

/** True where a field is asked of this kind of event. */
export function isAsked(field: string, kind: EventDetails['kind']): boolean {
  return field in eventFields && (!(field in questionFields) || questionsOf(kind).includes(field));
}

type AccountContent = Pick<EventContent, 'topic' | 'summary' | 'platform' | 'venue' | 'agenda' | 'organisers' | 'participants' | 'outcome'>;

/** What is said of an event, as it is edited: lists as lines. */
export function accountContent({ topic, summary, platform, venue, agenda, organisers, participants, outcome }: EventAccount): AccountContent {
  return { topic, summary, platform, venue, outcome, agenda: asLines(agenda.map(agendaLine)), organisers: asLines(organisers), participants: asLines(participants) };
}

/** E-19: what is said of an event after it was edited; lists whose lines are as they were stay exactly as they are. */
export function accountAfter(before: EventAccount, content: AccountContent): EventAccount {
  const { topic, summary, platform, venue, outcome } = content;
  const agenda = sameText(asLines(before.agenda.map(agendaLine)), content.agenda) ? before.agenda : fromLines(content.agenda).flatMap((item) => agendaItem(item) ?? []);
  const organisers = listAfter(before.organisers, content.organisers) ?? [];
  const participants = listAfter(before.participants, content.participants) ?? [];
  return { v: 1, topic, summary, platform, venue, outcome, agenda, organisers: [...organisers], participants: [...participants] };
}

type AgendaItem = EventAccount['agenda'][number];

const dayInFront = /^(\d{1,2}):\s+(?=\S)/;

/** "2: Visit to the library"; a point whose day is not recorded is its text alone. */
function agendaLine({ day, text: words }: AgendaItem): LocalizedText {
  return day === null ? words : inEveryLanguage(words, (each) => `${day}: ${each}`);
}

function agendaItem(line: LocalizedText | null): AgendaItem | undefined {
  if (line === null) return undefined;
  const day = Number(dayInFront.exec(line.texts[line.source]?.text ?? '')?.[1] ?? 0);
  return day === 0 ? { day: null, text: line } : { day, text: inEveryLanguage(line, (each) => each.replace(dayInFront, '')) };
}

function inEveryLanguage(words: LocalizedText, change: (text: string) => string): LocalizedText {
  const texts = Object.entries(words.texts).map(([lang, each]) => [lang, { ...each, text: change(each.text) }] as const);
  return { ...words, texts: Object.fromEntries(texts) };
}
