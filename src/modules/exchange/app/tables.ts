import type { Json } from '../../../platform/db/index.ts';

/** The tables of this module. */
export interface ExchangeTables {
  import_row: {
    project_id: string;
    kind: string;
    /** What the file calls the record, or its city and title. */
    key: string;
    record_id: string;
    /** Hash of what the file said of each field. */
    said: Json<Readonly<Record<string, string>>>;
  };
}
