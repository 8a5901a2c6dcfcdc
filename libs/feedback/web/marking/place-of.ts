import type { Anchor } from '@kindling/contracts';
import type { useFeedbackWords } from '../words.ts';

/** Where a comment is pinned, in words. */
export function placeOf(anchor: Anchor, t: ReturnType<typeof useFeedbackWords>): string {
  if (anchor.on === 'line') return anchor.file ? t('on-line-of', { line: anchor.line, file: anchor.file }) : t('on-line', { line: anchor.line });
  return anchor.on === 'block' ? t('on-block') : t('on-work');
}
