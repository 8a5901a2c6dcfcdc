import { everyBlock } from '@kindling/blocks';
import type { Compilation, ProgramSource, SerialTrace, Work } from '@kindling/contracts';
import { useText, useTimeOnTask } from '@kindling/platform-web';
import { Button, Icon, lazyPart, SaveChip } from '@kindling/ui';
import { Suspense, useCallback, useEffect, useState } from 'react';
import { HandInButton } from '../hand-in/hand-in-button.tsx';
import { CheckList } from '../checks/check-list.tsx';
import { CheckNote } from '../checks/check-note.tsx';
import { useSimulator } from '../simulator/use-simulator.ts';
import { useWorkshopWords } from '../words.ts';
import type { CircuitBenchProps } from './bench-props.ts';
import { BoardPanel } from './board-panel.tsx';
import { ProgramPanel } from './program-panel.tsx';
import { TaskPanel } from './task-panel.tsx';
import { UndoButtons } from './undo-buttons.tsx';
import { useCheck } from './use-check.ts';
import { useProgram } from './use-program.ts';
import { useWorkbenchKeys } from './use-workbench-keys.ts';
import './workbench.css';

const UploadDialog = lazyPart(() => import('../upload/upload-dialog.tsx'));
const DiagnosisPanel = lazyPart(() => import('../diagnosis/diagnosis-panel.tsx'));
const HandInDialog = lazyPart(() => import('../hand-in/hand-in-dialog.tsx'));

/** Three columns that fit 1024×600: task and checks, program, board. */
export function Workbench(props: CircuitBenchProps) {
  const { exercise, bench, dispatch, classId } = props;
  const t = useWorkshopWords();
  const text = useText();
  const simulator = useSimulator();
  const { program, compile, take } = useProgram();
  const onCompilation = useCallback((compilation: Compilation, work: Work) => { take(compilation, work.source, 'server'); }, [take]);
  const { check, run } = useCheck({ classId, exerciseId: exercise?.id ?? '' }, onCompilation);
  const hasChecks = (exercise?.checks.length ?? 0) > 0;
  const [handingIn, setHandingIn] = useState(false);
  const [uploading, setUploading] = useState<{ hex: string; speaksAt: number | null; program: ProgramSource } | null>(null);
  const [heard, setHeard] = useState<{ trace: SerialTrace; from: ProgramSource } | null>(null);
  const [taskShown, setTaskShown] = useState(true);
  const { work } = bench;
  const onBoard = props.visitor?.onBoard;
  useEffect(() => onBoard?.(simulator), [onBoard, simulator]);
  const { stop } = simulator;
  useTimeOnTask(classId && exercise?.stepId ? { classId, lessonId: exercise.lessonId, stepId: exercise.stepId } : null, simulator.state === 'running');

  const runProgram = useCallback(async () => {
    const next = await compile(work.source);
    if (next.state !== 'compiled') return;
    simulator.start(next.compilation.hex, work.diagram);
    showBoard();
  }, [compile, work, simulator]);
  const openUpload = useCallback(async () => {
    const next = await compile(work.source);
    if (next.state === 'compiled') setUploading({ hex: next.compilation.hex, speaksAt: speedOfSerial(next.compilation.code), program: work.source });
  }, [compile, work.source]);
  const runChecks = useCallback(async () => { const report = await run(work); if (report) props.onChecked?.(report); }, [run, work, props]);
  useWorkbenchKeys({ onRun: () => void runProgram(), onCheck: () => { if (hasChecks) void runChecks(); }, onUndo: () => props.undoing.undo?.(), onRedo: () => props.undoing.redo?.() });
  // A changed circuit is another circuit: the running board would show the old one.
  useEffect(() => { stop(); }, [work.diagram, stop]);

  const report = check.state === 'checked' ? check.report : null;
  const checkedWork = check.state === 'checked' ? { diagram: check.work.diagram, code: check.code } : null;
  const checkedThis = check.state === 'checked' && check.work === work;
  // Only what this very program said on the board is evidence for it.
  const trace = heard && heard.from === work.source ? heard.trace : null;
  const marked = report?.findings.filter((finding) => finding.severity === 'error').flatMap((finding) => finding.parts) ?? [];
  return (
    <div className="workbench">
      <header className="bench-bar">
        {props.topLeft}
        <Button onClick={() => void runProgram()} disabled={program.state === 'compiling'} data-testid="run"><Icon name="play" /> {t('run')}</Button>
        <Button variant="quiet" onClick={stop} disabled={simulator.state === 'idle'} data-testid="stop"><Icon name="stop" /> {t('stop')}</Button>
        {hasChecks && <Button variant="copper" onClick={() => void runChecks()} disabled={check.state === 'checking'} data-testid="check"><Icon name="check" /> {check.state === 'checking' ? t('checking') : t('check')}</Button>}
        <Button variant="quiet" className="bench-upload" onClick={() => void openUpload()} disabled={program.state === 'compiling'} data-testid="upload">{t('upload')}</Button>
        <UndoButtons {...props.undoing} />
        <span className="bench-bar-gap" />
        {props.saveState && <SaveChip state={props.saveState} />}
        {props.actions}
        {props.handIn?.state}
        {props.handIn && hasChecks && <HandInButton done={props.handIn.done} onClick={() => setHandingIn(true)} />}
        {exercise && <Button variant="quiet" className="bench-task-toggle" aria-expanded={taskShown} onClick={() => setTaskShown(!taskShown)}>{taskShown ? t('hide-task') : t('show-task')}</Button>}
      </header>
      {props.above}
      <CheckNote check={check} onRetry={() => void runChecks()} />
      <main className={exercise && taskShown ? 'bench-columns' : 'bench-columns without-task'}>
        {exercise && taskShown && <TaskPanel exercise={exercise} diagnosis={exercise.fault && <Suspense><DiagnosisPanel symptom={exercise.fault.symptom} starter={exercise.starter.diagram} diagnosis={work.diagnosis ?? null} onChange={(diagnosis) => dispatch({ do: 'diagnose', diagnosis })} /></Suspense>} checks={<CheckList titles={exercise.checks} report={report} work={checkedWork} />} hints={props.hints} />}
        <ProgramPanel bench={bench} dispatch={dispatch} toolbox={exercise?.toolbox ?? everyBlock} program={program} editorKey={props.editorKey} visitor={props.visitor} />
        <BoardPanel diagram={work.diagram} title={exercise ? text(exercise.title) : ''} simulator={simulator} marked={marked} notes={exercise === null} swappable={(exercise?.fault ?? null) !== null} onChange={(diagram) => dispatch({ do: 'edit-diagram', diagram })} />
      </main>
      {uploading !== null && <Suspense><UploadDialog {...uploading} simulated={simulator.serial} onTrace={(trace) => setHeard({ trace, from: uploading.program })} onClose={() => setUploading(null)} /></Suspense>}
      {props.handIn && handingIn && <Suspense><HandInDialog open hasBoard checked={checkedThis} photos={props.handIn.photos} boardLines={trace?.lines.length ?? null} onClose={() => setHandingIn(false)} onConfirm={(note, bench) => { setHandingIn(false); props.handIn?.onHandIn(note, trace, bench); }} /></Suspense>}
    </div>
  );
}

/** On a phone the columns stand one above the other: who runs a program wants to see its lamp. */
const showBoard = (): void => { if (window.innerWidth <= 720) document.querySelector('.bench-board')?.scrollIntoView({ behavior: 'smooth', block: 'start' }); };

/** Baud of the first `Serial.begin`; null when the program never speaks. */
function speedOfSerial(code: string): number | null {
  const found = /Serial\.begin\(\s*(\d+)/.exec(code)?.[1];
  return found ? Number(found) : null;
}
