import type { Deck } from '@kindling/contracts';
import { api, sendUp } from '@kindling/platform-web';

/** One file of slides. @throws ApiFailure */
export function sendSlides(classId: string, deckId: string, file: File, onShare: (share: number) => void): Promise<Deck> {
  const title = file.name.replace(/\.[^.]+$/, '').trim().slice(0, 80) || file.name.slice(0, 80);
  return sendUp(file, { purpose: 'deck', placeId: classId, onShare, finish: (uploadId) => api('decks.finish', { params: { classId, deckId }, body: { uploadId, title } }) });
}
