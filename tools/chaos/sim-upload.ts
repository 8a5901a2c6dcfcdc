import { createHash, randomUUID } from 'node:crypto';
import { tusVersion, uploadLimits } from '@kindling/contracts';
import { knock, knockJson, type Answer } from '../rig/knock.ts';
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

const headers = (url: string, cookie: string, more: Record<string, string> = {}) => ({ origin: url, cookie, 'tus-resumable': tusVersion, ...more });

/** As the page does it: part after part from where the server is, each asked again until it is there; the server may be killed meanwhile. */
export async function simUpload(rig: Rig, cookie: string, entryId: string, film: Buffer, onPart: (at: number) => void): Promise<SimUpload> {
  const fileId = randomUUID();
  let [again, parts] = [0, 0];
  const patiently = async (ask: () => Promise<Answer>): Promise<Answer> => {
    for (let tries = 0; ; tries += 1) {
      const aliveBefore = rig.apiPid !== undefined;
      const answer = await ask();
      if ((answer.status > 0 && answer.status < 500) || tries === 400) return answer;
      if (aliveBefore) again += 1;
      await pause(250);
    }
  };
  const begun = await patiently(() => knock(rig.url, { method: 'POST', path: `/api/uploads/contest-video/${entryId}`, headers: headers(rig.url, cookie, { 'upload-length': String(film.length) }) }));
  const path = begun.headers.location ?? '';
  for (let at = 0; at < film.length;) {
    onPart(Math.floor(at / uploadLimits.partBytes));
    const [from, bytes] = [at, film.subarray(at, at + uploadLimits.partBytes)];
    const sent = await patiently(() => knock(rig.url, { method: 'PATCH', path, patienceMs: 20_000, headers: headers(rig.url, cookie, { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from), 'upload-checksum': `sha256 ${createHash('sha256').update(bytes).digest('base64')}` }), body: bytes }));
    if (sent.status !== 204 && sent.status !== 409) return { again, parts, status: sent.status, digest: '' };
    // An answer that died with the server: it says itself where it is.
    at = sent.status === 204 ? Number(sent.headers['upload-offset']) : Number((await patiently(() => knock(rig.url, { method: 'HEAD', path, headers: headers(rig.url, cookie) }))).headers['upload-offset']);
    parts += 1;
  }
  const { status } = await patiently(() => knockJson(rig.url, 'POST', `/api/entries/${entryId}/files`, cookie, { fileId, uploadId: path.slice(path.lastIndexOf('/') + 1), kind: 'video' }));
  const [kept] = await rig.db.query<{ digest: string }[]>("select encode(sha256(bytes), 'hex') digest from contest_file where id = $1", [fileId]);
  return { again, parts, status, digest: kept?.digest ?? '' };
}
