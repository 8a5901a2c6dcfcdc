import type { Logger } from '@kindling/platform-api';
import type { StaffLetters } from './staff-letters.ts';

const everyMs = 60_000;

/** A round a minute where a mail server is set; nothing at all otherwise. @returns what stops it. */
export function keepPosting(letters: StaffLetters, log: Logger): () => void {
  if (!letters.offered) return () => undefined;
  let busy = false;
  const run = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      const round = await letters.round();
      if (round.written + round.sent + round.failed > 0) log.info(round, 'letters to staff');
    } catch (failure) {
      log.warn({ err: failure }, 'no letters to staff');
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void run(), everyMs).unref();
  return () => clearInterval(timer);
}
