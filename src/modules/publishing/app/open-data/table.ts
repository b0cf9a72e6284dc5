import type { Reader } from '../../../../platform/db/index.ts';
import type { Cell } from '../../../../platform/csv/index.ts';
import { type Column, type ColumnHead, type ColumnMaker, columnMaker } from './columns.ts';
import type { TableName } from './column-words.ts';

/** One open-data table: what it holds, and how its rows are read. */
export interface OpenTable {
  /** As it stands in the address: `/open-data/practices.csv`. */
  readonly name: TableName;
  readonly columns: readonly ColumnHead[];
  /** The public records, one row each, in a fixed order; cells in the order of the columns. */
  readonly rows: (reader: Reader, projectId: string) => Promise<readonly (readonly Cell[])[]>;
}

/** Ties the columns of a table to the query that reads its records. */
export function openTable<Row>(table: {
  readonly name: TableName;
  readonly columns: (make: ColumnMaker<Row>) => readonly Column<Row>[];
  readonly read: (reader: Reader, projectId: string) => Promise<readonly Row[]>;
}): OpenTable {
  const { name, read } = table;
  const columns = table.columns(columnMaker<Row>());
  return { name, columns, rows: async (reader, projectId) => (await read(reader, projectId)).map((row) => columns.map((column) => column.cell(row))) };
}
