import type { Lang } from '../../kernel/lang.ts';
import type { Locale, Say } from '../../kernel/locale.ts';
import type { Money } from '../../kernel/money.ts';
import { shownText } from '../../kernel/text.ts';
import { precisionOf, type Precision, type When } from '../../kernel/when.ts';
import type { Catalog } from './catalog.ts';

/** British English: the project writes its days before its months. */
const tags: Readonly<Record<Lang, string>> = { en: 'en-GB', hu: 'hu-HU', it: 'it-IT', sv: 'sv-SE', et: 'et-EE' };

type DateStyle = 'long' | 'short';

/** Everything that depends on one language; built once at start and kept. */
export function createLocale(lang: Lang, catalog: Catalog): Locale {
  const tag = tags[lang];
  // the typed keys are checked where a message is said; the catalogue only looks them up
  const say = catalog.say as Say;
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 6 });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const collator = new Intl.Collator(tag, { numeric: true });
  const languages = new Intl.DisplayNames(tag, { type: 'language' });
  const countries = new Intl.DisplayNames(tag, { type: 'region' });
  const dates = dateFormats(tag);
  const amounts = amountFormats(tag);
  return {
    lang,
    say,
    show: (text) => shownText(text, lang),
    plain: (text) => shownText(text, lang).text,
    when: (value) => sayWhen(say, dates, value),
    date: (point) => dates(precisionOf(point), 'short').format(instant(point)),
    // Intl takes decimals as text and keeps them exact
    number: (value) => numbers.format(value as Intl.StringNumericLiteral),
    money: (value) => sayMoney(say, amounts, value),
    list: (items) => lists.format(items),
    compare: (a, b) => collator.compare(a, b),
    langName: (code) => languages.of(code) ?? code,
    countryName: (code) => countries.of(code) ?? code,
  };
}

/** A year is its digits in every language; Hungarian would add a full stop that no sentence wants. */
const plainYear = { format: (date: Date) => String(date.getUTCFullYear()), formatRange: (start: Date, end: Date) => `${start.getUTCFullYear()}–${end.getUTCFullYear()}` };

type DateFormat = Pick<Intl.DateTimeFormat, 'format' | 'formatRange'>;

function instant(point: string): Date {
  return new Date(`${point}-01-01`.slice(0, 10));
}

/** Formats for each precision and style, made when first needed (making one is slow). */
function dateFormats(tag: string): (precision: Precision, style: DateStyle) => DateFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (precision, style) => {
    if (precision === 'year') return plainYear;
    const key = `${precision} ${style}`;
    const format = made.get(key) ?? new Intl.DateTimeFormat(tag, {
      timeZone: 'UTC',
      year: 'numeric',
      month: style,
      ...(precision === 'day' && { day: 'numeric' }),
    });
    made.set(key, format);
    return format;
  };
}

function sayWhen(say: Say, dates: ReturnType<typeof dateFormats>, value: When): string {
  const long = (point: string) => dates(precisionOf(point), 'long').format(instant(point));
  switch (value.kind) {
    case 'on':
      return value.end === undefined ? long(value.start) : range(dates, value.start, value.end);
    case 'from':
      return value.end === undefined ? say('when.from', { start: long(value.start), precision: precisionOf(value.start) }) : range(dates, value.start, value.end);
    case 'within':
      return say('when.within', { start: long(value.start), end: long(value.end), precision: precisionOf(value.start) });
    case 'before':
      return say('when.before', { end: long(value.end), precision: precisionOf(value.end) });
    case 'after':
      return say('when.after', { start: long(value.start), precision: precisionOf(value.start) });
    case 'unknown':
      return say('when.unknown');
  }
}

const formatsIn = new Map<Lang, ReturnType<typeof dateFormats>>();

/** A period as a title carries it, in a language: `October 2021 – March 2022`, with an open end `2022 –`; '' where nothing is known. */
export function periodIn(lang: Lang, period: When): string {
  const dates = formatsIn.get(lang) ?? dateFormats(tags[lang]);
  formatsIn.set(lang, dates);
  const long = (point: string) => dates(precisionOf(point), 'long').format(instant(point));
  const [start, end] = ['start' in period ? period.start : '', 'end' in period ? (period.end ?? '') : ''];
  if (start === '') return end === '' ? '' : `– ${long(end)}`;
  if (end === '') return period.kind === 'on' ? long(start) : `${long(start)} –`;
  return start === end ? long(start) : range(dates, start, end);
}

function range(dates: ReturnType<typeof dateFormats>, start: string, end: string): string {
  const precision = precisionOf(start);
  if (precision === precisionOf(end)) return tidyRange(dates(precision, 'long').formatRange(instant(start), instant(end)));
  return `${dates(precision, 'long').format(instant(start))} – ${dates(precisionOf(end), 'long').format(instant(end))}`;
}

/** Thin spaces around a dash become plain ones, and none between two days: "28–29 January 2020". Italian ranges come with "04–05": nobody writes that. */
function tidyRange(text: string): string {
  return text.replaceAll('\u2009', ' ').replaceAll(/(?<!\d)0(?=\d(?!\d))/g, '').replace(/^(\d{1,2}) ?– ?(\d{1,2}) /, '$1–$2 ');
}

/** Formats for each currency and precision, made when first needed (making one is slow). */
function amountFormats(tag: string): (value: Money) => Intl.NumberFormat {
  const made = new Map<string, Intl.NumberFormat>();
  return ({ amount, currency, rounded }) => {
    const precision = rounded === true ? 'rounded' : amount.includes('.') ? 'exact' : 'whole';
    const key = `${currency} ${precision}`;
    const format = made.get(key) ?? new Intl.NumberFormat(tag, {
      style: 'currency',
      currency,
      ...(precision === 'rounded' ? { notation: 'compact', maximumSignificantDigits: 3 } : { maximumFractionDigits: precision === 'whole' ? 0 : 2 }),
    });
    made.set(key, format);
    return format;
  };
}

function sayMoney(say: Say, amounts: (value: Money) => Intl.NumberFormat, value: Money): string {
  // Intl takes decimals as text and keeps them exact
  const amount = amounts(value).format(value.amount as Intl.StringNumericLiteral);
  return value.per === 'year' ? say('when.per-year', { amount }) : amount;
}
