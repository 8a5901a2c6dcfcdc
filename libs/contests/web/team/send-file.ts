import type { ContestFile } from '@kindling/contracts';
import { api, newId, sendUp } from '@kindling/platform-web';

/** A film or a photo of an entry. @throws ApiFailure */
export function sendFile(entryId: string, kind: 'video' | 'photo', file: File, onShare: (share: number) => void): Promise<ContestFile> {
  const fileId = newId();
  return sendUp(file, { purpose: `contest-${kind}`, placeId: entryId, onShare, finish: (uploadId) => api('contests.file-finish', { params: { entryId }, body: { fileId, uploadId, kind } }) });
}
