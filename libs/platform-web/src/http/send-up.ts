import { partType, routeTable, tusVersion, uploadLimits, type RouteId, type UploadPurpose } from '@kindling/contracts/light';
import { noticeAnswer, noticeSilence } from '../connection/connection.ts';
import { addressOf, ApiFailure, failureOf } from './api.ts';
import { patiently } from './patiently.ts';
import { forgetUpload, rememberUpload, rememberedUpload } from './sent-before.ts';

export interface Sending<T> {
  readonly purpose: UploadPurpose;
  readonly placeId: string;
  readonly onShare: (share: number) => void;
  /** What makes something of the file once it is here; asked again like a part when the line breaks. */
  readonly finish: (uploadId: string) => Promise<T>;
}

/** One file in parts (tus 1.0). A broken line costs one part; after a reload, or a day at most, the same file goes on where it stopped. @throws ApiFailure */
export async function sendUp<T>(file: File, { purpose, placeId, onShare, finish }: Sending<T>): Promise<T> {
  const uploadId = await sendBytes(file, { purpose, placeId }, onShare);
  const made = await patiently(() => finish(uploadId));
  forgetUpload(file, purpose, placeId);
  return made;
}

async function sendBytes(file: File, place: { purpose: UploadPurpose; placeId: string }, onShare: (share: number) => void): Promise<string> {
  let { uploadId, at } = await patiently(async () => (await goOn(file, place)) ?? begin(file, place));
  while (at < file.size) {
    onShare(at / file.size);
    const from = at;
    at = await patiently(() => sendPart(uploadId, file, from));
  }
  onShare(1);
  return uploadId;
}

/** Where a file stopped that was begun before; null when there is none that this person could go on with. */
async function goOn(file: File, { purpose, placeId }: { purpose: UploadPurpose; placeId: string }): Promise<{ uploadId: string; at: number } | null> {
  const uploadId = rememberedUpload(file, purpose, placeId);
  if (uploadId === null) return null;
  const answer = await speak('uploads.look', { uploadId });
  if (answer.ok) return { uploadId, at: offsetIn(answer) };
  if (![403, 404, 410].includes(answer.status)) throw await failureOf(answer);
  forgetUpload(file, purpose, placeId);
  return null;
}

async function begin(file: File, { purpose, placeId }: { purpose: UploadPurpose; placeId: string }): Promise<{ uploadId: string; at: number }> {
  const answer = await speak('uploads.begin', { purpose, placeId }, { 'Upload-Length': String(file.size), 'Upload-Metadata': `filename ${sealed(file.name)}` });
  if (!answer.ok) throw await failureOf(answer);
  const uploadId = answer.headers.get('Location')?.split('/').pop() ?? '';
  rememberUpload(file, purpose, placeId, uploadId);
  return { uploadId, at: 0 };
}

/** @returns where the server is now: behind this part, or elsewhere when an answer was lost. */
async function sendPart(uploadId: string, file: File, at: number): Promise<number> {
  const bytes = await file.slice(at, at + uploadLimits.partBytes).arrayBuffer();
  const answer = await speak('uploads.send', { uploadId }, { 'Content-Type': partType, 'Upload-Offset': String(at), ...(await checksumOf(bytes)) }, bytes);
  if (answer.ok) return offsetIn(answer);
  const failure = await failureOf(answer);
  if (failure.code === 'upload.moved-on' && typeof failure.params['at'] === 'number') return failure.params['at'];
  throw failure;
}

/** Browsers make one only over a secured line; on plain HTTP in a school the line's own sums have to do. */
async function checksumOf(bytes: ArrayBuffer): Promise<Record<string, string>> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return {};
  return { 'Upload-Checksum': `sha256 ${btoa(String.fromCharCode(...new Uint8Array(await subtle.digest('SHA-256', bytes))))}` };
}

const sealed = (name: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(name.slice(-uploadLimits.nameLength))));
const offsetIn = (answer: Response): number => Number(answer.headers.get('Upload-Offset') ?? 0);

async function speak(id: RouteId, params: Record<string, string>, headers: Record<string, string> = {}, body: ArrayBuffer | null = null): Promise<Response> {
  const [method] = routeTable[id];
  try {
    const answer = await fetch(addressOf(id, { params }), { method, credentials: 'same-origin', headers: { 'Tus-Resumable': tusVersion, ...headers }, body });
    noticeAnswer();
    return answer;
  } catch {
    noticeSilence();
    throw new ApiFailure('network.away');
  }
}
