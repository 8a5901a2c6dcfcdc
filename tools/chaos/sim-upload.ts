import { createHash, randomUUID } from 'node:crypto';
import { contestLimits } from '@kindling/contracts';
import { knockJson } from '../rig/knock.ts';
import { pause } from '../rig/pause.ts';
import type { Rig } from '../rig/rig.ts';

/** A film of ninety seconds by its header, with so many bytes of noise behind it that a copy could be told apart. */
export function noisyFilm(bytes: number, random: () => number): Buffer {
  const box = (name: string, inside: Buffer): Buffer => { const head = Buffer.alloc(8); head.writeUInt32BE(inside.length + 8); head.write(name, 4, 'latin1'); return Buffer.concat([head, inside]); };
  const header = Buffer.alloc(20);
  header.writeUInt32BE(1000, 12);
  header.writeUInt32BE(90_000, 16);
  const noise = Buffer.alloc(bytes);
  for (let at = 0; at + 4 <= bytes; at += 4) noise.writeUInt32LE(Math.floor(random() * 2 ** 32), at);
  return Buffer.concat([box('ftyp', Buffer.from('isom')), box('moov', box('mvhd', header)), box('mdat', noise)]);
}
export const digestOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

export interface SimUpload { /** Parts whose bytes went out on a line that stood, and were not answered. */
  readonly again: number; readonly parts: number; readonly status: number; readonly digest: string }

/** As the page does it: part after part, each asked again until it is there; the server may be killed meanwhile. */
export async function simUpload(rig: Rig, cookie: string, entryId: string, film: Buffer, onPart: (at: number) => void): Promise<SimUpload> {
  const [uploadId, fileId] = [randomUUID(), randomUUID()];
  const parts = Math.ceil(film.length / contestLimits.partBytes);
  let again = 0;
  const patiently = async (method: string, path: string, body: unknown): Promise<number> => {
    for (let tries = 0; ; tries += 1) {
      const aliveBefore = rig.apiPid !== undefined;
      const { status } = await knockJson(rig.url, method, path, cookie, body, 20_000);
      if (status === 200 || tries === 60) return status;
      if (aliveBefore) again += 1;
      await pause(250);
    }
  };
  for (let at = 0; at < parts; at += 1) {
    onPart(at);
    await patiently('PUT', `/api/entries/${entryId}/uploads/${uploadId}/parts/${at}`, { base64: film.subarray(at * contestLimits.partBytes, (at + 1) * contestLimits.partBytes).toString('base64') });
  }
  const status = await patiently('POST', `/api/entries/${entryId}/files`, { fileId, uploadId, parts, kind: 'video' });
  const [kept] = await rig.db.query<{ digest: string }[]>("select encode(sha256(bytes), 'hex') digest from contest_file where id = $1", [fileId]);
  return { again, parts, status, digest: kept?.digest ?? '' };
}
