import { ApiFailure } from './api.ts';

const againMs = 3000;
/** A part may be lost with the line; a dozen times in a row it is something else. */
const mostTries = 12;
const passing: readonly string[] = ['network.away', 'server.database-away', 'deck.busy', 'request.too-many', 'upload.damaged'];

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
