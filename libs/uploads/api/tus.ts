import { createHash } from 'node:crypto';
import { partType, tusVersion, uploadLimits, uploadsRoutes } from '@kindling/contracts';
import { Refused } from '@kindling/platform-api';
import type { Request, Response } from 'express';

const algorithms = ['sha1', 'sha256'] as const;
const extensions = 'creation,checksum,termination,expiration';
const dayMs = uploadLimits.hours * 3_600_000;

export function sayVersion(response: Response): void { response.setHeader('Tus-Resumable', tusVersion); }
export function sayAbout(response: Response, mostBytes: number): void {
  sayVersion(response);
  for (const [name, value] of [['Tus-Version', tusVersion], ['Tus-Extension', extensions], ['Tus-Checksum-Algorithm', algorithms.join(',')], ['Tus-Max-Size', String(mostBytes)]] as const) response.setHeader(name, value);
}
export const sayExpiry = (response: Response, touchedAt: Date): void => { response.setHeader('Upload-Expires', new Date(touchedAt.getTime() + dayMs).toUTCString()); };

type Spoken = 'uploads.begin' | 'uploads.look' | 'uploads.send' | 'uploads.drop';
/** @throws Refused when another version of tus is spoken, or a header is missing or odd. */
export function headersOf<K extends Spoken>(id: K, request: Request): ReturnType<(typeof uploadsRoutes)[K]['headers']['parse']> {
  if (request.headers['tus-resumable'] !== tusVersion) throw new Refused('upload.version');
  const parsed = uploadsRoutes[id].headers.safeParse(request.headers);
  if (!parsed.success) throw new Refused('request.malformed', { part: 'headers', path: parsed.error.issues[0]?.path.join('.') ?? '', problem: parsed.error.issues[0]?.code ?? '' });
  return parsed.data as ReturnType<(typeof uploadsRoutes)[K]['headers']['parse']>;
}

/** The file's name out of `filename d29ybGQucGRm,…`; signs that no computer takes in a name become lines. */
export function nameIn(metadata: string | undefined): string {
  const pairs = (metadata ?? '').split(',').map((pair) => pair.trim().split(' '));
  const [, sealed = ''] = pairs.find(([key]) => key === 'filename') ?? [];
  const name = Buffer.from(sealed, 'base64').toString('utf8').replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').trim();
  // By whole signs: half an emoji cannot be stored.
  return [...name].slice(-uploadLimits.nameLength).join('') || '_';
}

/** @throws Refused when the body is no part of a file. */
export function bytesIn(request: Request): Buffer {
  if (request.headers['content-type'] !== partType) throw new Refused('upload.not-bytes');
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}

/** @throws Refused when the bytes are not those that were sent. */
export function proveSame(bytes: Buffer, checksum: string | undefined): void {
  if (checksum === undefined) return;
  const [algorithm = '', digest = ''] = checksum.split(' ');
  if (!algorithms.some((known) => known === algorithm)) throw new Refused('request.malformed', { part: 'headers', path: 'upload-checksum', problem: 'algorithm' });
  if (createHash(algorithm).update(bytes).digest('base64') !== digest) throw new Refused('upload.damaged');
}
