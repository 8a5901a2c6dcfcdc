import { BoardView, LogicTimeline } from '@kindling/board-view';
import type { CheckResult, Diagram } from '@kindling/contracts';
import { CodeView } from '@kindling/editor';
import { useLanguage, useText } from '@kindling/platform-web';
import { Button, Dialog, Icon } from '@kindling/ui';
import { useEffect, useMemo, useState } from 'react';
import { useWorkshopWords } from '../words.ts';
import { at, partsAt } from './moment.ts';
import './playback-dialog.css';

export type FailedCheck = Extract<CheckResult, { verdict: 'failed' }>;
/** What was checked: the circuit and the C++ that ran. */
export interface CheckedWork { readonly diagram: Diagram; readonly code: string }
/** A whole window takes so long to watch, however short it was. */
const showMs = 8000;

/** Scrubs the moments around a failure from the stored report alone: parts, pins, and the line that ran. */
export default function PlaybackDialog({ check, work, onClose }: { check: FailedCheck; work: CheckedWork; onClose: () => void }) {
  const t = useWorkshopWords();
  const text = useText();
  const { language } = useLanguage();
  const { evidence } = check;
  const [fromMs, toMs] = [evidence?.fromMs ?? 0, evidence?.toMs ?? 1];
  const [ms, setMs] = useState(check.atMs ?? fromMs);
  const [playing, setPlaying] = useState(false);
  usePlaying(playing, (passed) => setMs((before) => {
    const next = before + ((toMs - fromMs) * passed) / showMs;
    if (next < toMs) return next;
    setPlaying(false);
    return toMs;
  }));
  const playback = evidence?.playback;
  const parts = useMemo(() => (playback ? partsAt(playback, ms) : null), [playback, ms]);
  if (!evidence || !playback || !parts) return null;
  const line = playback.lines.length > 0 ? at(playback.lines, ms, playback.lines[0]?.[1] ?? 0) : 0;
  const step = (toMs - fromMs) / 400;
  return (
    <Dialog open wide onClose={onClose} title={text(check.title)} actions={<Button onClick={onClose}>{t('close')}</Button>}>
      <p className="playback-said"><strong>{text(check.message)}</strong> {text(check.detail)}</p>
      <div className="playback-scrub">
        <Button variant="quiet" onClick={() => { if (ms >= toMs) setMs(fromMs); setPlaying(!playing); }}><Icon name={playing ? 'stop' : 'play'} /> {playing ? t('pause') : t('play')}</Button>
        <input type="range" min={fromMs} max={toMs} step={step} value={ms} aria-label={t('scrub')} aria-valuetext={t('sim-time', { seconds: (ms / 1000).toFixed(3) })}
          data-testid="scrub" onChange={(event) => { setPlaying(false); setMs(Number(event.target.value)); }} />
        <output>{t('sim-time', { seconds: (ms / 1000).toFixed(3) })}</output>
        {check.atMs !== null && <Button variant="quiet" onClick={() => { setPlaying(false); setMs(check.atMs ?? fromMs); }}>{t('to-the-moment')}</Button>}
      </div>
      <div className="playback-columns">
        <div className="playback-board"><BoardView diagram={work.diagram} state={parts} language={language} /></div>
        <div className="playback-code">
          <p role="status">{line > 0 ? t('line-ran', { line }) : t('no-lines')}</p>
          <CodeView code={work.code} {...(line > 0 ? { highlightLine: line } : {})} />
        </div>
      </div>
      {evidence.seen.length > 0 && <LogicTimeline traces={evidence.seen} expected={evidence.expected} fromMs={fromMs} toMs={toMs} atMs={ms} marks={evidence.stimuli} language={language} />}
    </Dialog>
  );
}

function usePlaying(playing: boolean, onFrame: (passedMs: number) => void): void {
  useEffect(() => {
    if (!playing) return;
    let last = performance.now();
    let frame = requestAnimationFrame(function next(now) { onFrame(now - last); last = now; frame = requestAnimationFrame(next); });
    return () => cancelAnimationFrame(frame);
    // The callback only sets state by functions, so an old one does the same.
  }, [playing]);
}
