import type { Chapter } from '@kindling/contracts';
import { useText } from '@kindling/platform-web';
import { Button, Icon } from '@kindling/ui';
import { clockOf } from '../../domain/index.ts';
import { speeds, type PlayerView, type ReplayPlayer } from './engine/replay-player.ts';
import { useReplayWords } from './replay-words.ts';
import './replay-bar.css';

interface BarProps { player: ReplayPlayer; view: PlayerView; lastsMs: number; chapters: readonly Chapter[]; onPlay: () => void; sound: { readonly loud: boolean; readonly setLoud: (loud: boolean) => void } | null }

export function useChapterTitle(): (chapter: Chapter) => string {
  const t = useReplayWords();
  const text = useText();
  return (chapter) => {
    switch (chapter.kind) {
      case 'slide': return chapter.title ? text(chapter.title) : t('chapter-start');
      case 'poll': return t('chapter-poll', { question: chapter.question });
      case 'program': return t('chapter-program', { title: chapter.title });
      case 'board': return t('chapter-board');
      case 'deck': return chapter.title ?? t('chapter-deck');
      case 'break': return t('chapter-break', { minutes: Math.round((chapter.untilMs - chapter.atMs) / 60_000) });
    }
  };
}

/** Play, where we are, how fast. Chapters stand as marks on the bar. */
export function ReplayBar({ player, view, lastsMs, chapters, onPlay, sound }: BarProps) {
  const t = useReplayWords();
  const goes = view.is === 'playing' || view.is === 'waiting';
  return (
    <section className="replay-bar" aria-label={t('place')} data-testid="replay-bar" data-is={view.is}>
      <SeekBar player={player} view={view} lastsMs={lastsMs} chapters={chapters} />
      <div className="replay-controls">
        <Button onClick={goes ? () => player.pause() : onPlay} data-testid="replay-play" aria-pressed={goes}><Icon name={goes ? 'stop' : 'play'} /> {goes ? t('pause') : t('play')}</Button>
        <Button variant="quiet" aria-label={t('back-10')} onClick={() => player.seek(view.atMs - 10_000)}>−10</Button>
        <Button variant="quiet" aria-label={t('on-10')} onClick={() => player.seek(view.atMs + 10_000)}>+10</Button>
        <span className="replay-time" data-testid="replay-time" data-at={Math.round(view.atMs)}>{clockOf(view.atMs)} / {clockOf(lastsMs)}</span>
        <label className="replay-speed">{t('speed')}
          <select value={view.speed} onChange={(event) => player.speed(Number(event.currentTarget.value))} data-testid="replay-speed">
            {speeds.map((speed) => <option key={speed} value={speed}>{t('speed-of', { speed })}</option>)}
          </select>
        </label>
        {sound && <Button variant="quiet" aria-pressed={!sound.loud} onClick={() => sound.setLoud(!sound.loud)}>{sound.loud ? t('sound-off') : t('sound-on')}</Button>}
        <span role="status" className="replay-status">{view.is === 'waiting' && t('waiting')}{view.is === 'failed' && t('failed')}{view.is === 'ended' && t('ended')}</span>
      </div>
    </section>
  );
}

function SeekBar({ player, view, lastsMs, chapters }: Pick<BarProps, 'player' | 'view' | 'lastsMs' | 'chapters'>) {
  const t = useReplayWords();
  const title = useChapterTitle();
  return (
    <div className="replay-seek">
      <input type="range" min={0} max={lastsMs} step={1000} value={Math.round(view.atMs)} aria-label={t('place')} aria-valuetext={t('place-of', { at: clockOf(view.atMs), of: clockOf(lastsMs) })}
        onChange={(event) => player.seek(Number(event.currentTarget.value))} data-testid="replay-seek" />
      <div className="replay-marks" aria-hidden="true">
        {chapters.map((chapter) => (
          <i key={`${chapter.kind}${chapter.atMs}`} className={chapter.kind} title={title(chapter)}
            style={{ left: `${(100 * chapter.atMs) / Math.max(1, lastsMs)}%`, ...(chapter.kind === 'break' ? { width: `${(100 * (chapter.untilMs - chapter.atMs)) / Math.max(1, lastsMs)}%` } : {}) }} />
        ))}
      </div>
    </div>
  );
}
