import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Client } from 'pg';
import { copyOut } from './copy-stream.ts';
import { copySelect, type Table } from './schema.ts';

export interface Digest { readonly rows: number; readonly sha256: string }

/** Counts the rows of COPY's text, where each ends with the only line feed in it. */
export function rowMeter(): { take: (chunk: Buffer) => void; read: () => Digest } {
  const hash = createHash('sha256');
  let rows = 0;
  return {
    take: (chunk) => { hash.update(chunk); for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1; },
    read: () => ({ rows, sha256: hash.digest('hex') }),
  };
}

export async function digestOfTable(client: Client, table: Table): Promise<Digest> {
  const meter = rowMeter();
  await copyOut(client, copySelect(table), new Writable({ write: (chunk: Buffer, _, done) => { meter.take(chunk); done(); } }));
  return meter.read();
}

export async function digestOfDump(file: string): Promise<Digest> {
  const meter = rowMeter();
  for await (const chunk of createReadStream(file).pipe(createGunzip())) meter.take(chunk as Buffer);
  return meter.read();
}

export async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
