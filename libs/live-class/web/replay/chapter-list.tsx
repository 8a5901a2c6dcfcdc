import type { Chapter } from '@kindling/contracts';
import { clockOf } from '../../domain/index.ts';
import { useChapterTitle } from './replay-bar.tsx';
import { useReplayWords } from './replay-words.ts';

/** The chapter that a moment belongs to; -1 before the first. */
export const chapterAt = (chapters: readonly Chapter[], atMs: number): number => chapters.findLastIndex((chapter) => chapter.atMs <= atMs);

export function ChapterList({ chapters, atMs, onSeek }: { chapters: readonly Chapter[]; atMs: number; onSeek: (atMs: number) => void }) {
  const t = useReplayWords();
  const title = useChapterTitle();
  const current = chapterAt(chapters, atMs);
  if (chapters.length === 0) return null;
  return (
    <nav className="replay-chapters" aria-label={t('chapters')}>
      <h2>{t('chapters')}</h2>
      <ol>
        {chapters.map((chapter, at) => (
          <li key={`${chapter.kind}${chapter.atMs}`}>
            <button type="button" aria-current={at === current ? 'true' : undefined} onClick={() => onSeek(chapter.atMs)} data-testid="chapter" data-kind={chapter.kind}>
              <time>{clockOf(chapter.atMs)}</time> <span>{title(chapter)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
