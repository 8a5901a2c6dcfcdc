import type { Diagram } from '@kindling/contracts';
import { BoardView, LogicTimeline, WireTable } from '@kindling/board-view';
import { useLanguage } from '@kindling/platform-web';
import { Button, Tabs } from '@kindling/ui';
import { useState } from 'react';
import type { Simulator } from '../simulator/use-simulator.ts';
import { useWorkshopWords } from '../words.ts';

export interface BoardPanelProps { diagram: Diagram; simulator: Simulator; onChange?: (diagram: Diagram) => void; marked: readonly string[] }

/** Right column: the living circuit; under it what the board says, its pins over time, and the wires as a table. */
export function BoardPanel({ diagram, simulator, onChange, marked }: BoardPanelProps) {
  const t = useWorkshopWords();
  const { language } = useLanguage();
  const [tab, setTab] = useState('serial');
  const running = simulator.state === 'running';
  return (
    <section className="bench-board perf-board" aria-label={t('board')}>
      <div className="bench-drawing">
        <BoardView diagram={diagram} state={simulator.parts} language={language} marked={marked} onPress={simulator.press} onRelease={simulator.release} {...(onChange ? { onChange } : {})} />
      </div>
      <p className="bench-clock" role="status">
        {running && <>{t('running')} · {t('sim-time', { seconds: (simulator.simMs / 1000).toFixed(1) })}{simulator.clockPercent < 95 && <> · <strong>{t('clock', { percent: simulator.clockPercent })}</strong></>}</>}
        {simulator.state === 'crashed' && t('because-program-crashed')}
        {simulator.state === 'idle' && onChange && t('diagnose-wiring')}
      </p>
      <Tabs value={tab} onChange={setTab} tabs={[{ value: 'serial', label: t('serial') }, { value: 'timeline', label: t('timeline') }, { value: 'wires', label: t('wires') }]} />
      <div className="bench-under">
        {tab === 'serial' && <SerialMonitor text={simulator.serial} running={running} onSend={simulator.send} />}
        {tab === 'timeline' && (simulator.traces.length === 0 ? <p className="bench-quiet">{t('timeline-empty')}</p>
          : <LogicTimeline traces={simulator.traces} fromMs={Math.max(0, simulator.simMs - 5000)} toMs={Math.max(1000, simulator.simMs)} language={language} />)}
        {tab === 'wires' && <WireTable diagram={diagram} language={language} {...(onChange ? { onChange } : {})} />}
      </div>
    </section>
  );
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
