import { compareTraces } from '@kindling/upload';
import { useUploadWords } from './words.ts';
import './trace-view.css';

interface TraceViewProps { lines: readonly { readonly atMs: number; readonly text: string }[]; letGo: number; simulated: string }

/** What the real board said beside what the simulated one says, and whether they say the same kinds of thing. */
export function TraceView({ lines, letGo, simulated }: TraceViewProps) {
  const t = useUploadWords();
  const simulatedLines = simulated.split('\n').map((line) => line.replace(/\r$/, '')).slice(0, -1);
  const { verdict, onlyBoard, onlySimulation } = compareTraces(lines.map(({ text }) => text), simulatedLines);
  const strange = new Set(onlyBoard);
  return (
    <div className="trace-view">
      <p data-testid="trace-verdict" data-verdict={verdict}><strong>{t(verdict)}</strong></p>
      <div className="trace-columns">
        <figure>
          <figcaption>{t('real-board')}{letGo > 0 && <> · {t('let-go', { count: letGo })}</>}</figcaption>
          <ol tabIndex={0} aria-label={t('real-board')}>{lines.map((line, index) => <li key={index} className={strange.has(line.text) ? 'trace-strange' : undefined}><time>{(line.atMs / 1000).toFixed(1)}</time> {strange.has(line.text) && <span aria-label={t('only-here')}>≠ </span>}{line.text}</li>)}</ol>
        </figure>
        <figure>
          <figcaption>{t('simulation')}</figcaption>
          {simulatedLines.length === 0 ? <p>{t('run-first')}</p> : <ol tabIndex={0} aria-label={t('simulation')}>{simulatedLines.slice(-200).map((line, index) => <li key={index} className={onlySimulation.includes(line) ? 'trace-strange' : undefined}>{onlySimulation.includes(line) && <span aria-label={t('only-here')}>≠ </span>}{line}</li>)}</ol>}
        </figure>
      </div>
    </div>
  );
}
