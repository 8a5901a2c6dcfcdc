import type { Diagram, SketchSource } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote } from '@kindling/platform-web';
import { Button, Icon } from '@kindling/ui';
import { useEffect, useState } from 'react';
import { BoardPanel } from '../workbench/board-panel.tsx';
import { useWorkshopWords } from '../words.ts';
import { useFollowedSimulator, type FollowedBoard } from './use-followed-simulator.ts';

/** A board that the class shares: what runs, who may touch it, and how to begin. */
export interface SharedRunProps {
  readonly run: (Omit<FollowedBoard, 'hex'> & { readonly source: SketchSource }) | null;
  /** Null: these hands only look. */
  readonly onStart: (() => void) | null;
}
type Built = { readonly is: 'idle' | 'compiling' } | { readonly is: 'built'; readonly hex: string } | { readonly is: 'failed' } | { readonly is: 'refused'; readonly failure: ApiFailure };

/** The same board on every screen: each computer compiles and runs it by itself, with what the hands of one person do. */
export function ClassBoard({ diagram, shared: { run, onStart } }: { diagram: Diagram; shared: SharedRunProps }) {
  const t = useWorkshopWords();
  const built = useBuilt(run?.runId ?? null, run?.source ?? null);
  const simulator = useFollowedSimulator(run && built.is === 'built' ? { ...run, hex: built.hex } : null);
  const mayTouch = run?.onDeed != null;
  return (
    <div className="desk-board" data-testid="class-board" data-state={run ? simulator.state : 'idle'} data-sim-ms={Math.round(simulator.simMs)}>
      <p className="desk-run">
        {onStart && <Button onClick={onStart} disabled={built.is === 'compiling'} data-testid="class-run"><Icon name="play" /> {t('run')}</Button>}
        {run?.onStop && <Button variant="quiet" onClick={run.onStop} data-testid="class-stop"><Icon name="stop" /> {t('stop')}</Button>}
        <span role="status">{built.is === 'compiling' ? t('compiling') : built.is === 'failed' ? t('compile-failed') : run && simulator.caughtUp < 0.97 && simulator.simMs > 0 ? t('class-catching-up', { percent: Math.round(simulator.caughtUp * 100) }) : run && !mayTouch ? t('class-board-looks') : ''}</span>
      </p>
      {built.is === 'refused' && <ErrorNote failure={built.failure} />}
      <BoardPanel diagram={run?.diagram ?? diagram} simulator={simulator} marked={[]} followed={{ mayTouch, mayPace: run?.onPace != null }} />
    </div>
  );
}

/** The server remembers a program that was compiled before: the first of the class pays, the others fetch. */
function useBuilt(runId: string | null, source: SketchSource | null): Built {
  const [built, setBuilt] = useState<Built>({ is: 'idle' });
  useEffect(() => {
    if (runId === null || !source) { setBuilt({ is: 'idle' }); return; }
    let current = true;
    setBuilt({ is: 'compiling' });
    api('workshop.compile', { body: { source } }).then(
      (compiled) => { if (current) setBuilt(compiled.status === 'compiled' ? { is: 'built', hex: compiled.hex } : { is: 'failed' }); },
      (thrown: unknown) => { if (current) setBuilt(thrown instanceof ApiFailure ? { is: 'refused', failure: thrown } : { is: 'failed' }); });
    return () => { current = false; };
    // A run keeps the program that it began with.
  }, [runId]);
  return built;
}
