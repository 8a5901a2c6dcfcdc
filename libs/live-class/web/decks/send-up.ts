import type { Deck } from '@kindling/contracts';
import { deckLimits } from '@kindling/contracts/light';
import { api, ApiFailure, newId, patiently, sendParts } from '@kindling/platform-web';

/** One file of slides. @throws ApiFailure */
export async function sendUp(classId: string, deckId: string, file: File, onShare: (share: number) => void): Promise<Deck> {
  if (file.size > deckLimits.fileBytes) throw new ApiFailure('deck.too-big');
  if (file.size === 0) throw new ApiFailure('deck.broken');
  const uploadId = newId();
  const parts = await sendParts(file, { partBytes: deckLimits.partBytes, onShare, send: (at, base64) => api('decks.part', { params: { classId, uploadId, at }, body: { base64 } }) });
  const title = file.name.replace(/\.[^.]+$/, '').trim().slice(0, 80) || file.name.slice(0, 80);
  return patiently(() => api('decks.finish', { params: { classId, deckId }, body: { uploadId, parts, title } }));
}
