import type { ReviewReason } from '@kindling/contracts';
import { useText } from '@kindling/platform-web';
import { useReviewWords } from './words.ts';

const [MINUTE_MS, HOUR_MIN, DAY_MIN] = [60_000, 60, 1440];

/** How long somebody has waited, in the largest unit that says enough. */
export function useWait(): (since: string) => string {
  const t = useReviewWords();
  return (since) => {
    const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(since)) / MINUTE_MS));
    if (minutes < HOUR_MIN) return t('minutes', { count: minutes });
    return minutes < DAY_MIN ? t('hours', { count: Math.floor(minutes / HOUR_MIN) }) : t('days', { count: Math.floor(minutes / DAY_MIN) });
  };
}

/** Why works lie together, in words. */
export function useReason(): (reason: ReviewReason) => string {
  const t = useReviewWords();
  const text = useText();
  return (reason) => {
    switch (reason.kind) {
      case 'failed-check': return t('failed-check', { what: text(reason.title) });
      case 'compile-error': return t('compile-error', { what: reason.code === 'unknown' ? t('unknown-error') : reason.code });
      case 'passed': return t('passed');
      case 'unchecked': return t('unchecked');
    }
  };
}
