import type { Anchor } from '@kindling/contracts';
import type { useFeedbackWords } from '../words.ts';

/** Where a comment is pinned, in words. */
export function placeOf(anchor: Anchor, t: ReturnType<typeof useFeedbackWords>): string {
  switch (anchor.on) {
    case 'line': return anchor.file ? t('on-line-of', { line: anchor.line, file: anchor.file }) : t('on-line', { line: anchor.line });
    case 'second': return t('on-second', { at: (anchor.atMs / 1000).toFixed(1) });
    case 'photo': return t('on-photo');
    case 'block': return t('on-block');
    case 'work': return t('on-work');
  }
}
