import pg from 'pg';

/** A table as it is copied: generated columns are left out, the database computes them again. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The list of migrations is not copied: restoring applies them. */
export const migrationTable = 'schema_migration';

const fromExtension = "exists (select from pg_depend where objid = c.oid and classid = 'pg_class'::regclass and deptype = 'e')";

/** The program's tables, by name; parts of a partitioned table are inside it. */
export async function tablesOf(client: pg.Client): Promise<readonly TableShape[]> {
  const found = await client.query<TableShape>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = to_regnamespace('public') and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> $1 and not ${fromExtension}
     group by c.relname order by c.relname`,
    [migrationTable],
  );
  return found.rows;
}

/** The names of the program's sequences. */
export async function sequencesOf(client: pg.Client): Promise<readonly string[]> {
  const found = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = to_regnamespace('public') and c.relkind = 'S' and not ${fromExtension} order by 1`,
  );
  return found.rows.map((row) => row.name);
}

/** A foreign key, and the words that make it again. */
export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

export async function foreignKeysOf(client: pg.Client): Promise<readonly ForeignKey[]> {
  const found = await client.query<ForeignKey>(
    `select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and k.connamespace = to_regnamespace('public') and k.conparentid = 0 order by 1, 2`,
  );
  return found.rows;
}

export async function migrationsOf(client: pg.Client): Promise<readonly { readonly name: string; readonly checksum: string }[]> {
  const exists = await client.query('select from pg_tables where schemaname = $1 and tablename = $2', ['public', migrationTable]);
  if (exists.rowCount === 0) return [];
  return (await client.query<{ name: string; checksum: string }>(`select name, checksum from public.${migrationTable} order by name`)).rows;
}

/** A name as SQL writes it. */
export function quoted(name: string): string {
  return pg.escapeIdentifier(name);
}

/** One of the program's tables or sequences as SQL writes it. */
export function inPublic(name: string): string {
  return `public.${quoted(name)}`;
}

const sameEverywhere = "set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC'; set client_encoding = 'UTF8'; set bytea_output = 'hex'";

/** Runs `work` on a connection of its own whose values are written the same way on every server. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'better backup' });
  await client.connect();
  try {
    await client.query(sameEverywhere);
    return await work(client);
  } finally {
    await client.end();
  }
}
