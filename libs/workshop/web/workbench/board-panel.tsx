import type { Diagram } from '@kindling/contracts';
import { BoardView, LogicTimeline, PartControls, WireTable } from '@kindling/board-view';
import { useLanguage, WiringSheetButton } from '@kindling/platform-web';
import { Button, Icon, type IconName, lazyPart, Tabs } from '@kindling/ui';
import { Suspense, useState } from 'react';
import { speeds, type Simulator } from '../simulator/use-simulator.ts';
import { useWorkshopWords } from '../words.ts';

const Multimeter = lazyPart(() => import('../meter/multimeter.tsx'));
const Plotter = lazyPart(() => import('../serial/plotter.tsx'));
const WiringNotes = lazyPart(() => import('../checks/wiring-notes.tsx'));

export interface BoardPanelProps { diagram: Diagram; /** What the circuit is for; heads its sheet of paper. */ title?: string; simulator: Simulator; onChange?: (diagram: Diagram) => void; marked: readonly string[]; swappable?: boolean; /** Speaks about the wires as soon as a program runs: where no check will. */ notes?: boolean; /** A board that other hands share. */ followed?: { readonly mayTouch: boolean; readonly mayPace: boolean } }

/** Right column: the living circuit; under it what the board says, its pins over time, and the wires as a table. */
export function BoardPanel({ diagram, title = '', simulator, onChange, marked, swappable = false, notes = false, followed }: BoardPanelProps) {
  const t = useWorkshopWords();
  const { language } = useLanguage();
  const [tab, setTab] = useState('serial');
  const [probes, setProbes] = useState<{ plus: string | null; minus: string | null } | null>(null);
  const running = simulator.state === 'running' || simulator.state === 'paused';
  return (
    <section className="bench-board perf-board" aria-label={t('board')}>
      <div className="bench-drawing">
        <BoardView diagram={diagram} state={simulator.parts} language={language} marked={marked} onPress={simulator.press} onRelease={simulator.release} {...(onChange ? { onChange } : {})} swappable={swappable}
          {...(probes ? { probes: { ...probes, onProbe: (end: string) => setProbes(nextProbes(probes, end)) } } : {})} />
        {!followed && <p className="bench-meter-toggle"><Button variant="quiet" aria-pressed={probes !== null} onClick={() => setProbes(probes ? null : { plus: null, minus: null })} data-testid="multimeter">{t('multimeter')}</Button></p>}
      </div>
      {probes && <Suspense><Multimeter diagram={diagram} simulator={simulator} {...probes} /></Suspense>}
      {(!followed || followed.mayTouch) && <PartControls diagram={diagram} state={simulator.parts} language={language} onSet={simulator.set} onPress={simulator.press} onRelease={simulator.release} />}
      <div className="bench-run-line">
        {(!followed || followed.mayPace) && <RunControls simulator={simulator} alone={!followed} />}
        <p className="bench-clock" role="status">
          {running && <>{t(simulator.state === 'paused' ? 'paused' : 'running')} · {t('sim-time', { seconds: (simulator.simMs / 1000).toFixed(1) })}{simulator.state === 'running' && simulator.clockPercent < 95 && <> · <strong>{t('clock', { percent: simulator.clockPercent })}</strong></>}</>}
          {simulator.state === 'crashed' && t('because-program-crashed')}
        </p>
      </div>
      <Tabs value={tab} onChange={setTab} tabs={[{ value: 'serial', label: t('serial') }, { value: 'plotter', label: t('plotter') }, { value: 'timeline', label: t('timeline') }, { value: 'wires', label: t('wires') }]} />
      <div className="bench-under">
        {notes && simulator.state !== 'idle' && <Suspense><WiringNotes diagram={diagram} /></Suspense>}
        {tab === 'serial' && <SerialMonitor text={simulator.serial} running={running && (!followed || followed.mayTouch)} onSend={simulator.send} />}
        {tab === 'plotter' && (/[\d]/.test(simulator.serial) ? <Suspense><Plotter text={simulator.serial} label={t('plotter')} /></Suspense> : <p className="bench-quiet">{t('plotter-empty')}</p>)}
        {tab === 'timeline' && (simulator.traces.length === 0 ? <p className="bench-quiet">{t('timeline-empty')}</p>
          : <LogicTimeline traces={simulator.traces} fromMs={Math.max(0, simulator.simMs - 5000)} toMs={Math.max(1000, simulator.simMs)} language={language} />)}
        {tab === 'wires' && <Suspense><WireTable diagram={diagram} language={language} {...(onChange ? { onChange } : {})} below={<WiringSheetButton title={title} diagram={diagram} />} /></Suspense>}
      </div>
    </section>
  );
}

/** Red first, then black; a third tap begins anew with red. */
function nextProbes({ plus, minus }: { plus: string | null; minus: string | null }, end: string): { plus: string | null; minus: string | null } {
  return plus !== null && minus === null ? { plus, minus: end } : { plus: end, minus: null };
}

/** Pause, one small step, and how fast the clock runs. Here before a program runs too, so that Run moves nothing under the hand. */
function RunControls({ simulator, alone }: { simulator: Simulator; alone: boolean }) {
  const t = useWorkshopWords();
  const [paused, idle] = [simulator.state === 'paused', simulator.state === 'idle'];
  return (
    <p className="bench-run-controls">
      <SignButton icon={paused ? 'play' : 'pause'} word={paused ? t('resume') : t('pause')} onClick={paused ? simulator.resume : simulator.pause} disabled={idle || simulator.state === 'crashed'} data-testid="pause" />
      {alone && <SignButton icon="step" word={t('step')} onClick={() => simulator.step(10)} disabled={!paused} />}
      {alone && <SignButton icon="reset" word={t('reset')} onClick={simulator.reset} disabled={idle} />}
      <select aria-label={t('speed')} title={t('speed')} value={simulator.speed} onChange={(event) => simulator.setSpeed(Number(event.target.value))}>{speeds.map((each) => <option key={each} value={each}>{each}×</option>)}</select>
    </p>
  );
}

interface SignProps { readonly icon: IconName; readonly word: string; readonly onClick: () => void; readonly disabled: boolean; readonly 'data-testid'?: string }
/** A sign known from every player; its word is in the tip and for screen readers. */
function SignButton({ icon, word, ...button }: SignProps) {
  return <Button variant="quiet" aria-label={word} title={word} {...button}><Icon name={icon} /></Button>;
}

function SerialMonitor({ text, running, onSend }: { text: string; running: boolean; onSend: (text: string) => void }) {
  const t = useWorkshopWords();
  const [line, setLine] = useState('');
  return (
    <div className="serial-monitor">
      <pre tabIndex={0} aria-label={t('serial')}>{text || t('serial-empty')}</pre>
      <form onSubmit={(event) => { event.preventDefault(); onSend(`${line}\n`); setLine(''); }}>
        <input value={line} onChange={(event) => setLine(event.target.value)} aria-label={t('serial-input')} disabled={!running} />
        <Button type="submit" variant="quiet" disabled={!running}>{t('serial-send')}</Button>
      </form>
    </div>
  );
}
