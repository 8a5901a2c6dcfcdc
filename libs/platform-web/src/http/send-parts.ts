import { ApiFailure } from './api.ts';
import { base64Of } from './save-file.ts';

const againMs = 3000;
/** A part may be lost with the line; a dozen times in a row it is something else. */
const mostTries = 12;
const passing: readonly string[] = ['network.away', 'server.database-away', 'deck.busy', 'request.too-many'];

/** Asks again while the reason is one that passes by itself. @throws ApiFailure the last one. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await ask();
    } catch (failure) {
      if (tried === mostTries || !(failure instanceof ApiFailure) || !passing.includes(failure.code)) throw failure;
      await new Promise((resolve) => { setTimeout(resolve, againMs); });
    }
  }
}

interface Parts { readonly partBytes: number; readonly send: (at: number, base64: string) => Promise<unknown>; readonly onShare: (share: number) => void }

/** One file, part after part, so that a broken line costs one part and not the file. @returns how many parts went. @throws ApiFailure */
export async function sendParts(file: File, { partBytes, send, onShare }: Parts): Promise<number> {
  const parts = Math.ceil(file.size / partBytes);
  for (let at = 0; at < parts; at++) {
    const base64 = await base64Of(file.slice(at * partBytes, (at + 1) * partBytes));
    await patiently(() => send(at, base64));
    onShare((at + 1) / parts);
  }
  return parts;
}
