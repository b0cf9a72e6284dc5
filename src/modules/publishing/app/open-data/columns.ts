import { type Lang, langs } from '../../../../kernel/lang.ts';
import type { Money } from '../../../../kernel/money.ts';
import { type Provenance, sourcesOf } from '../../../../kernel/provenance.ts';
import type { Quantity } from '../../../../kernel/quantity.ts';
import type { LocalizedText } from '../../../../kernel/text.ts';
import type { When } from '../../../../kernel/when.ts';
import type { Cell } from '../../../../platform/csv/index.ts';
import type { ColumnWord } from './column-words.ts';

/** What the cells of a column are. */
export const cellTypes = ['text', 'number', 'date', 'yes-no', 'list', 'address', 'code'] as const;
export type CellType = (typeof cellTypes)[number];

/** A column of an open-data table, as the dictionary describes it. */
export interface ColumnHead {
  /** As it stands in the first line: `title_hu`. */
  readonly name: string;
  /** What it is: the word explained in `locales/<lang>/opendata.json` as `column-<word>`. */
  readonly word: ColumnWord;
  readonly type: CellType;
  /** Language of the texts in it. */
  readonly lang: Lang | undefined;
}

/** A column with the way to its cells. */
export interface Column<Row> extends ColumnHead {
  readonly cell: (row: Row) => Cell;
}

type Get<Row, T> = (row: Row) => T | null | undefined;
type Columns<Row> = readonly Column<Row>[];

/** Makes the columns of a table whose records are `Row`s. */
export interface ColumnMaker<Row> {
  readonly text: (word: ColumnWord, get: Get<Row, string>) => Columns<Row>;
  readonly code: (word: ColumnWord, get: Get<Row, string>) => Columns<Row>;
  readonly address: (word: ColumnWord, get: Get<Row, string>) => Columns<Row>;
  readonly count: (word: ColumnWord, get: Get<Row, number>) => Columns<Row>;
  /** An exact decimal, kept as text so that no digit is lost. */
  readonly decimal: (word: ColumnWord, get: Get<Row, string>) => Columns<Row>;
  readonly flag: (word: ColumnWord, get: Get<Row, boolean>) => Columns<Row>;
  /** An empty list is an empty cell: nothing is known. */
  readonly list: (word: ColumnWord, get: (row: Row) => readonly string[]) => Columns<Row>;
  /** PU-10: a column for each language, empty where there is no text in it, and one with the language of the original. */
  readonly words: (word: ColumnWord, get: Get<Row, LocalizedText>) => Columns<Row>;
  /** The same for several texts, as a list in each language. */
  readonly wordLists: (word: ColumnWord, get: (row: Row) => readonly LocalizedText[]) => Columns<Row>;
  /** How the points are meant, and the points as precise as they are known (`2022`, `2022-07`, `2022-07-05`). */
  readonly dates: (word: ColumnWord, get: Get<Row, When>) => Columns<Row>;
  /** A number with its status: the amount is empty where nothing was collected, never 0. */
  readonly quantities: (word: ColumnWord, get: Get<Row, Quantity>) => Columns<Row>;
  readonly amounts: (word: ColumnWord, get: Get<Row, Money>) => Columns<Row>;
  /** How sure each statement is (`date: inferred`), and the pages that carry them. */
  readonly provenance: (get: (row: Row) => Provenance) => Columns<Row>;
}

/** A value that is made of several cells: the end of the column's name, the type, and the cell. */
type Part<T> = readonly [ending: string, type: CellType, cell: (value: T) => Cell | undefined];

const ofWhen: readonly Part<When>[] = [
  ['_kind', 'code', (when) => when.kind],
  ['_start', 'date', (when) => ('start' in when ? when.start : undefined)],
  ['_end', 'date', (when) => ('end' in when ? when.end : undefined)],
];
const ofQuantity: readonly Part<Quantity>[] = [
  ['', 'number', (quantity) => quantity.amount],
  ['_status', 'code', (quantity) => quantity.status],
  ['_at_least', 'yes-no', (quantity) => quantity.atLeast],
];
const ofMoney: readonly Part<Money>[] = [
  ['', 'number', (money) => money.amount],
  ['_currency', 'code', (money) => money.currency],
  ['_per', 'code', (money) => money.per],
];

/** The maker for one kind of record. */
export function columnMaker<Row>(): ColumnMaker<Row> {
  const list: ColumnMaker<Row>['list'] = (word, get) => single<Row>('list')(word, (row) => (get(row).length === 0 ? null : get(row)));
  return {
    text: single('text'),
    code: single('code'),
    address: single('address'),
    count: single('number'),
    decimal: single('number'),
    flag: single('yes-no'),
    list,
    words: (word, get) => [
      ...langs.map((lang) => ({ name: `${word}_${lang}`, word, type: 'text' as const, lang, cell: (row: Row) => get(row)?.texts[lang]?.text ?? null })),
      { name: `${word}_original`, word, type: 'code', lang: undefined, cell: (row) => get(row)?.source ?? null },
    ],
    wordLists: (word, get) => langs.map((lang) => ({
      name: `${word}_${lang}`, word, type: 'list', lang,
      cell: (row) => {
        const texts = get(row).flatMap((each) => each.texts[lang]?.text ?? []);
        return texts.length === 0 ? null : texts;
      },
    })),
    dates: (word, get) => several(word, get, ofWhen),
    quantities: (word, get) => several(word, get, ofQuantity),
    amounts: (word, get) => several(word, get, ofMoney),
    provenance: (get) => [
      ...list('confidence', (row) => get(row).statements.map((statement) => `${statement.field}: ${statement.confidence}`)),
      ...list('sources', (row) => sourcesOf(get(row)).map((source) => source.url)),
    ],
  };
}

function single<Row>(type: CellType): (word: ColumnWord, get: Get<Row, Cell>) => Columns<Row> {
  return (word, get) => [{ name: word, word, type, lang: undefined, cell: (row) => get(row) ?? null }];
}

function several<Row, T>(word: ColumnWord, get: Get<Row, T>, parts: readonly Part<T>[]): Columns<Row> {
  return parts.map(([ending, type, cell]) => ({
    name: `${word}${ending}`, word, type, lang: undefined,
    cell: (row) => {
      const value = get(row);
      return value === null || value === undefined ? null : cell(value) ?? null;
    },
  }));
}
