import type { Deck } from '@kindling/contracts';
import { deckLimits } from '@kindling/contracts/light';
import { api, ApiFailure, newId } from '@kindling/platform-web';

const AGAIN_MS = 3000;
/** A part may be lost with the line; a dozen times in a row it is something else. */
const MOST_TRIES = 12;
const wait = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
const worthAnotherTry = (failure: unknown): boolean => failure instanceof ApiFailure && ['network.away', 'server.database-away', 'deck.busy', 'request.too-many'].includes(failure.code);

async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await ask();
    } catch (failure) {
      if (tried === MOST_TRIES || !worthAnotherTry(failure)) throw failure;
      await wait(AGAIN_MS);
    }
  }
}

function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 0x2000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
  return btoa(letters);
}

/** One file, part after part, so that a broken line costs one part and not the file. @throws ApiFailure */
export async function sendUp(classId: string, deckId: string, file: File, onShare: (share: number) => void): Promise<Deck> {
  if (file.size > deckLimits.fileBytes) throw new ApiFailure('deck.too-big');
  const uploadId = newId();
  const parts = Math.max(1, Math.ceil(file.size / deckLimits.partBytes));
  for (let at = 0; at < parts; at++) {
    const bytes = new Uint8Array(await file.slice(at * deckLimits.partBytes, (at + 1) * deckLimits.partBytes).arrayBuffer());
    if (bytes.length === 0) throw new ApiFailure('deck.broken');
    await patiently(() => api('decks.part', { params: { classId, uploadId, at }, body: { base64: base64Of(bytes) } }));
    onShare((at + 1) / parts);
  }
  const title = file.name.replace(/\.[^.]+$/, '').trim().slice(0, 80) || file.name.slice(0, 80);
  return patiently(() => api('decks.finish', { params: { classId, deckId }, body: { uploadId, parts, title } }));
}
