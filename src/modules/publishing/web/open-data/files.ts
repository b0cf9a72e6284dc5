import type { Ask, FileAnswer, PublicFile } from '../../../../platform/http/index.ts';
import { openTables } from '../../app/open-data/tables.ts';
import type { Cell } from '../../../../platform/csv/index.ts';
import { csvDocument, dictionaryNames, dictionaryRows, jsonDocument } from './documents.ts';

interface Document {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** `/open-data/practices.csv`, `/open-data/practices.json`, `/open-data/columns.csv` … */
export const openDataFile: PublicFile = {
  name: 'open-data.table',
  path: '/open-data/:file',
  async answer(ask) {
    const [, name, format] = /^([a-z-]+)\.(csv|json)$/.exec(ask.params['file'] ?? '') ?? [];
    const document = name === undefined ? undefined : await documentOf(name, ask);
    return document === undefined ? undefined : written(document, format === 'csv' ? 'csv' : 'json', ask);
  },
};

async function documentOf(name: string, { reader, project, reading }: Ask): Promise<Document | undefined> {
  if (name === 'columns') return { name, columns: dictionaryNames, rows: dictionaryRows(openTables, reading) };
  const table = openTables.find((each) => each.name === name);
  return table === undefined ? undefined : { name, columns: table.columns.map((column) => column.name), rows: await table.rows(reader, project.id) };
}

function written({ name, columns, rows }: Document, format: 'csv' | 'json', { project }: Ask): FileAnswer {
  const saveAs = `${project.slug}-${name}.${format}`;
  if (format === 'csv') return { type: 'text/csv; charset=utf-8; header=present', body: csvDocument(columns, rows), saveAs };
  return { type: 'application/json; charset=utf-8', body: jsonDocument(name, columns, rows), saveAs };
}
