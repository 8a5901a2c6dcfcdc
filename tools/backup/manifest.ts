import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A name that goes into SQL and into a path: nothing but what our migrations use. */
const tableName = z.string().regex(/^[a-z][a-z0-9_]*$/);

/** What a backup holds. Everything needed to judge it stands here, so that a copy on a stick can be checked without a server. */
export const manifest = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  release: z.string(),
  /** The schema is told by the migrations that had run, in their order. */
  migrations: z.array(z.string()),
  /** In an order in which rows may be written: what is referred to comes first. */
  tables: z.array(z.strictObject({ name: tableName, columns: z.array(tableName), rows: z.number().int(), sha256 })),
  sequences: z.array(z.strictObject({ table: tableName, column: tableName, last: z.string().regex(/^\d+$/) })),
  files: z.array(z.strictObject({ path: z.string().regex(/^[\w.-]+(\/[\w.-]+)*$/).refine((path) => !path.split('/').includes('..')), sha256 })),
  /** Tells whether a secret is the one that sealed the PINs, and nothing about it. */
  secretMark: z.string().nullable(),
});
export type Manifest = z.infer<typeof manifest>;
export type DumpedTable = Manifest['tables'][number];

const fileOf = (folder: string): string => join(folder, 'manifest.json');
export const tableFile = (folder: string, table: string): string => join(folder, 'tables', `${table}.copy.gz`);
export const readManifest = (folder: string): Manifest => manifest.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8')));
export const writeManifest = (folder: string, content: Manifest): void => writeFileSync(fileOf(folder), `${JSON.stringify(content, null, 1)}\n`, { mode: 0o600 });
