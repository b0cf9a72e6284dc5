import type { Lang } from '../../../../kernel/lang.ts';
import type { Reading } from '../../../../kernel/locale.ts';
import type { LocalizedText } from '../../../../kernel/text.ts';
import type { When } from '../../../../kernel/when.ts';
import type { Field, Option } from '../../../editing/index.ts';

interface Wording {
  /** Language of the texts. */
  readonly lang: Lang;
  readonly reading: Reading;
  /** What the ids of a field that points to records stand for. */
  readonly options?: readonly Option[];
}

type Words = (field: Field, value: unknown, by: Wording) => string;

const choiceWords: Words = (field, value, { reading }) => reading.list(strings(value).map((each) => labelOf(field, each, reading)));
const recordWords: Words = (_, value, { reading, options = [] }) => reading.list(strings(value).map((each) => nameOf(each, options, reading)));
const numberWords: Words = (_, value, { reading }) => (typeof value === 'number' || typeof value === 'string' ? reading.number(value) : '');

const wordsOf: Readonly<Record<Field['kind'], Words>> = {
  text: (_, value, { lang }) => (value as LocalizedText).texts[lang]?.text ?? '', // a text field holds a text
  choice: choiceWords,
  choices: choiceWords,
  record: recordWords,
  records: recordWords,
  number: numberWords,
  decimal: numberWords,
  when: (_, value, { reading }) => reading.when(value as When), // a `when` field holds a When
  day: (_, value, { reading }) => (typeof value === 'string' ? reading.date(value) : ''),
  flag: (_, value, { reading }) => reading.say(value === true ? 'work.yes' : 'work.no'),
  plain: (_, value) => (typeof value === 'string' ? value : ''),
};

/** The value of any field in words, for differences and for who may only read; '' where there is none. */
export function inWords(field: Field, value: unknown, by: Wording): string {
  return value === null || value === undefined ? '' : wordsOf[field.kind](field, value, by);
}

function strings(value: unknown): readonly string[] {
  return [value].flat().filter((each) => typeof each === 'string');
}

function labelOf(field: Field, value: string, { say }: Reading): string {
  const options = field.kind === 'choice' || field.kind === 'choices' ? field.options : [];
  const label = options.find((each) => each.value === value)?.label;
  return label === undefined ? value : say(label);
}

/** A record that is no longer there to be chosen is said to be gone. */
function nameOf(id: string, options: readonly Option[], { say, plain }: Reading): string {
  const label = options.find(({ value }) => value === id)?.label;
  if (label === undefined) return say('work.gone');
  return typeof label === 'string' ? label : plain(label);
}
