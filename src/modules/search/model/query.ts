import { type Lang, langs } from '../../../kernel/lang.ts';

/** What a reader typed, taken apart; every part is safe to hand to the text search. */
export interface Asked {
  /** As it is shown again in the form. */
  readonly text: string;
  /** What must be found: words, "phrases", `or`. Empty when nothing can be found. */
  readonly wanted: string;
  /** Words that must not be there (`-word`), joined so that any one of them refuses. */
  readonly refused: string;
  /** The last word while it may still be being typed, and the words before it; empty when it stands in a phrase or is too short. */
  readonly begun: string;
  readonly before: string;
  /** What the title itself must have (`title:word`); also part of what must be found. Empty where nothing is said of it. */
  readonly inTitle: string;
  /** Only texts in this language (`lang:hu`). */
  readonly within: Lang | undefined;
}

/** SE-16: how the five languages say where to look. */
const fields: Readonly<Record<string, 'title' | 'lang'>> = {
  title: 'title', cím: 'title', titolo: 'title', titel: 'title', pealkiri: 'title',
  lang: 'lang', language: 'lang', nyelv: 'lang', lingua: 'lang', språk: 'lang', keel: 'lang',
};
const fieldOf = new RegExp(`(?<=^|\\s)(${Object.keys(fields).join('|')}):("[^"]*"|\\S+)`, 'giu');

/** SE-06: longer questions are cut. Unicode code points. */
export const longestQuestion = 200;

const leastBegun = 3;
const refusedWord = /(?<=^|\s)-("[^"]*"|[\p{L}\p{N}]\S*)/gu;
// letters, marks and digits only: nothing that has a meaning in a text search query
const beginning = /(?:^|\s)([\p{L}\p{M}\p{Nd}]+)$/u;

/** SE-06: takes a question apart. Whatever it is, the result can be searched without an error. */
export function askedFor(question: string): Asked {
  const text = [...question.toWellFormed().normalize('NFC').replaceAll(/[\p{Cc}\p{Co}\uFFFD]+/gu, ' ').trim()].slice(0, longestQuestion).join('').trim();
  const { inTitle, within, rest } = fieldsOf(text);
  const refused = [...rest.matchAll(refusedWord)].map((found) => found[1] ?? '').join(' or ');
  const said = rest.replaceAll(refusedWord, ' ').replaceAll(/\s+/g, ' ').trim();
  const wanted = [inTitle, said].filter((part) => part !== '').join(' ');
  if (!/[\p{L}\p{N}]/u.test(wanted)) return { text, wanted: '', refused: '', begun: '', before: '', inTitle: '', within };
  return { text, wanted, refused, inTitle, within, ...(said === '' ? { begun: '', before: '' } : unfinished(wanted)) };
}

/** SE-16: takes out what is said of the title and the language; a language that is none is a word like others. */
function fieldsOf(text: string): Pick<Asked, 'inTitle' | 'within'> & { readonly rest: string } {
  const inTitle: string[] = [];
  let within: Lang | undefined;
  const rest = text.replaceAll(fieldOf, (whole, name: string, value: string) => {
    const lang = langs.find((each) => each === value.toLowerCase());
    if (fields[name.toLowerCase()] === 'title') inTitle.push(value);
    else if (lang !== undefined) within = lang;
    else return whole;
    return ' ';
  });
  return { inTitle: inTitle.join(' '), within, rest };
}

function unfinished(wanted: string): Pick<Asked, 'begun' | 'before'> {
  const begun = beginning.exec(wanted)?.[1] ?? '';
  if (wanted.includes('"') || / or /i.test(wanted) || [...begun].length < leastBegun) return { begun: '', before: '' };
  return { begun, before: wanted.slice(0, wanted.length - begun.length).trim() };
}
