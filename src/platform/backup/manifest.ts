import { z } from 'zod';

/** One file of the archive, with what it must contain. */
const part = { path: z.string().regex(/^(tables|files)\/[\w./-]+$/).refine((path) => !path.includes('..')), sha256: z.string().length(64), bytes: z.int().nonnegative() };

const table = z.strictObject({ ...part, name: z.string(), columns: z.array(z.string()).min(1), rows: z.int().nonnegative() });
const sequence = z.strictObject({ name: z.string(), last: z.string().regex(/^-?\d+$/), called: z.boolean() });

/** What a backup says about itself. Stored shape, version 1; a reader refuses a version it does not know. */
export const manifest = z.strictObject({
  format: z.literal('better-backup'),
  version: z.literal(1),
  /** Instant of the snapshot, ISO 8601. */
  madeAt: z.iso.datetime({ offset: true }),
  /** Version of the PostgreSQL server it was made from, as `180004`. */
  server: z.int(),
  /** The structure the rows belong to. */
  migrations: z.array(z.strictObject({ name: z.string().regex(/^[\w-]+\.sql$/), checksum: z.string().length(64) })),
  tables: z.array(table),
  sequences: z.array(sequence),
  files: z.array(z.strictObject(part)),
});
export type Manifest = z.infer<typeof manifest>;
export type TablePart = z.infer<typeof table>;
export type FilePart = Manifest['files'][number];
