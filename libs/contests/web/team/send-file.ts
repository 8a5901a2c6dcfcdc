import type { ContestFile } from '@kindling/contracts';
import { contestLimits } from '@kindling/contracts/light';
import { api, ApiFailure, newId } from '@kindling/platform-web';

const AGAIN_MS = 3000;
/** A part may be lost with the line; a dozen times in a row it is something else. */
const MOST_TRIES = 12;
const worthAnotherTry = (failure: unknown): boolean => failure instanceof ApiFailure && ['network.away', 'server.database-away', 'request.too-many'].includes(failure.code);

async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await ask();
    } catch (failure) {
      if (tried === MOST_TRIES || !worthAnotherTry(failure)) throw failure;
      await new Promise((resolve) => { setTimeout(resolve, AGAIN_MS); });
    }
  }
}
const base64Of = (bytes: Uint8Array): string => {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 0x2000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
  return btoa(letters);
};

/** Part after part, so that a broken line costs one part and not the film. @throws ApiFailure */
export async function sendFile(entryId: string, kind: 'video' | 'photo', file: File, onShare: (share: number) => void): Promise<ContestFile> {
  if (file.size > (kind === 'video' ? contestLimits.fileBytes : contestLimits.photoBytes)) throw new ApiFailure('contest.file-too-big');
  if (file.size === 0) throw new ApiFailure('contest.file-unknown');
  const [uploadId, fileId, parts] = [newId(), newId(), Math.ceil(file.size / contestLimits.partBytes)];
  for (let at = 0; at < parts; at++) {
    const bytes = new Uint8Array(await file.slice(at * contestLimits.partBytes, (at + 1) * contestLimits.partBytes).arrayBuffer());
    await patiently(() => api('contests.file-part', { params: { entryId, uploadId, at }, body: { base64: base64Of(bytes) } }));
    onShare((at + 1) / parts);
  }
  return patiently(() => api('contests.file-finish', { params: { entryId }, body: { fileId, uploadId, parts, kind } }));
}
