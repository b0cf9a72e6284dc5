import { noteImport } from './app/note-import.ts';

export { bringIn, type Outcome } from './app/bring-in.ts';
export { type Columns, columnsOf, type Locales, mappingOf } from './app/columns.ts';
export { type Importable, importableOf } from './app/importable.ts';
export { readSource } from './app/read-file.ts';
export { rowsOfRecords, rowsOfTable } from './app/rows.ts';
export { fileSchema } from './app/shape.ts';
export { type Fault, importLimits } from './model/table.ts';

/** Every command of this module. */
export const commands = [noteImport] as const;
