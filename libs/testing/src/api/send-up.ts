import { createHash } from 'node:crypto';
import { tusVersion, uploadLimits, type ErrorBody, type UploadPurpose } from '@kindling/contracts';
import { ask, type TestClient } from './test-client.ts';

export interface TusAnswer { readonly status: number; readonly code: string; readonly headers: Headers }

/** One request of the tus protocol, with whatever headers the test wants. */
export async function tus({ url, cookie }: TestClient, method: string, path: string, headers: Record<string, string> = {}, body: Buffer | null = null): Promise<TusAnswer> {
  const answer = await ask(`${url}${path}`, { method, headers: { cookie, origin: url, 'tus-resumable': tusVersion, ...headers }, body: body && new Uint8Array(body) });
  const text = await answer.text();
  return { status: answer.status, code: !answer.ok && text ? (JSON.parse(text) as ErrorBody).error.code : '', headers: answer.headers };
}
export const announceFile = (client: TestClient, { purpose, placeId }: { purpose: UploadPurpose; placeId: string }, size: number, name = 'x'): Promise<TusAnswer> =>
  tus(client, 'POST', `/api/uploads/${purpose}/${placeId}`, { 'upload-length': String(size), 'upload-metadata': `filename ${Buffer.from(name).toString('base64')}` });
export const sendPart = (client: TestClient, path: string, at: number, bytes: Buffer): Promise<TusAnswer> => tus(client, 'PATCH', path, {
  'content-type': 'application/offset+octet-stream', 'upload-offset': String(at), 'upload-checksum': `sha256 ${createHash('sha256').update(bytes).digest('base64')}`,
}, bytes);

export interface SentUp { readonly status: number; readonly code: string; readonly uploadId: string }
/** A whole file, as a page of ours would send it; the first refusal ends it. */
export async function sendUp(client: TestClient, place: { purpose: UploadPurpose; placeId: string }, bytes: Buffer, { name = 'x', partBytes = uploadLimits.partBytes as number } = {}): Promise<SentUp> {
  const begun = await announceFile(client, place, bytes.length, name);
  const path = begun.headers.get('location') ?? '';
  if (begun.status !== 201) return { status: begun.status, code: begun.code, uploadId: '' };
  for (let at = 0; at < bytes.length; at += partBytes) {
    const sent = await sendPart(client, path, at, bytes.subarray(at, at + partBytes));
    if (sent.status !== 204) return { status: sent.status, code: sent.code, uploadId: '' };
  }
  return { status: 200, code: '', uploadId: path.slice(path.lastIndexOf('/') + 1) };
}
