import type { ContestFile } from '@kindling/contracts';
import { contestLimits } from '@kindling/contracts/light';
import { api, ApiFailure, newId, patiently, sendParts } from '@kindling/platform-web';

/** A film or a photo of an entry. @throws ApiFailure */
export async function sendFile(entryId: string, kind: 'video' | 'photo', file: File, onShare: (share: number) => void): Promise<ContestFile> {
  if (file.size > (kind === 'video' ? contestLimits.fileBytes : contestLimits.photoBytes)) throw new ApiFailure('contest.file-too-big');
  if (file.size === 0) throw new ApiFailure('contest.file-unknown');
  const [uploadId, fileId] = [newId(), newId()];
  const parts = await sendParts(file, { partBytes: contestLimits.partBytes, onShare, send: (at, base64) => api('contests.file-part', { params: { entryId, uploadId, at }, body: { base64 } }) });
  return patiently(() => api('contests.file-finish', { params: { entryId }, body: { fileId, uploadId, parts, kind } }));
}
