import type { Diagnostic } from '@kindling/contracts';
import { plainPython, PythonEditor } from '@kindling/editor';
import { useLanguage, useTimeOnTask } from '@kindling/platform-web';
import { Button, Icon, lazyPart, Loading, SaveChip } from '@kindling/ui';
import { Suspense, useCallback, useMemo, useState } from 'react';
import { HandInButton } from '../hand-in/hand-in-button.tsx';
import { CheckList } from '../checks/check-list.tsx';
import { CheckNote } from '../checks/check-note.tsx';
import type { BenchProps } from '../workbench/bench-props.ts';
import { usePointed, type BenchVisitor } from '../shared/visitor.ts';
import { TaskPanel } from '../workbench/task-panel.tsx';
import { UndoButtons } from '../workbench/undo-buttons.tsx';
import { useCheck, type CheckState } from '../workbench/use-check.ts';
import { useWorkbenchKeys } from '../workbench/use-workbench-keys.ts';
import { useWorkshopWords } from '../words.ts';
import { RunPanel } from './run-panel.tsx';
import { usePythonRun, type RunState } from './use-python-run.ts';
import { usePythonWords } from './words.ts';
import '../workbench/workbench.css';

const HandInDialog = lazyPart(() => import('../hand-in/hand-in-dialog.tsx'));
const nothing = (): void => undefined;

/** The same bench for Python: task and checks, program, input and output. No circuit, no board. */
export default function PythonBench(props: BenchProps<'python'>) {
  const { exercise, bench, dispatch, classId } = props;
  const t = useWorkshopWords();
  const place = { classId, exerciseId: exercise.id };
  const { ran, start } = usePythonRun(place);
  const { check, run: runCheck } = useCheck(place, nothing);
  const [stdin, setStdin] = useState(exercise.sampleInput);
  const [handingIn, setHandingIn] = useState(false);
  const [taskShown, setTaskShown] = useState(true);
  const { work } = bench;
  const code = 'code' in work.source ? work.source.code : '';
  useTimeOnTask(classId && exercise.stepId ? { classId, lessonId: exercise.lessonId, stepId: exercise.stepId } : null, ran.state === 'running');
  const runChecks = useCallback(async () => { const report = await runCheck(work); if (report) props.onChecked?.(report); }, [runCheck, work, props]);
  useWorkbenchKeys({ onRun: () => void start(code, stdin), onCheck: () => { if (exercise.checks.length > 0) void runChecks(); }, onUndo: () => props.undoing.undo?.(), onRedo: () => props.undoing.redo?.() });
  const tryInput = (typed: string): void => { setStdin(typed); void start(code, typed); };
  return (
    <div className="workbench python-bench">
      <header className="bench-bar">
        {props.topLeft}
        <Button onClick={() => void start(code, stdin)} disabled={ran.state === 'running'} data-testid="run"><Icon name="play" /> {t('run')}</Button>
        {exercise.checks.length > 0 && <Button variant="copper" onClick={() => void runChecks()} disabled={check.state === 'checking'} data-testid="check"><Icon name="check" /> {check.state === 'checking' ? t('checking') : t('check')}</Button>}
        <UndoButtons {...props.undoing} />
        <span className="bench-bar-gap" />
        {props.saveState && <SaveChip state={props.saveState} />}
        {props.actions}
        {props.handIn?.state}
        {props.handIn && exercise.checks.length > 0 && <HandInButton done={props.handIn.done} onClick={() => setHandingIn(true)} />}
        <Button variant="quiet" className="bench-task-toggle" aria-expanded={taskShown} onClick={() => setTaskShown(!taskShown)}>{taskShown ? t('hide-task') : t('show-task')}</Button>
      </header>
      {props.above}
      <CheckNote check={check} onRetry={() => void runChecks()} />
      <main className={taskShown ? 'bench-columns' : 'bench-columns without-task'}>
        {taskShown && <TaskPanel exercise={exercise} checks={<CheckList titles={exercise.checks} report={check.state === 'checked' ? check.report : null} work={null} onTryInput={tryInput} />} hints={props.hints} />}
        <ProgramText key={String(props.visitor?.writer)} visitor={props.visitor} code={code} ran={ran} check={check} onChange={(text) => dispatch({ do: 'edit-source', source: { mode: 'python', code: text } })} />
        <RunPanel stdin={stdin} onStdin={setStdin} ran={ran} code={code} files={exercise.files} />
      </main>
      {props.handIn && handingIn && <Suspense><HandInDialog open hasBoard={false} photos={null} checked={check.state === 'checked' && check.work === work} boardLines={null} onClose={() => setHandingIn(false)} onConfirm={(note) => { setHandingIn(false); props.handIn?.onHandIn(note, null, 'untried'); }} /></Suspense>}
    </div>
  );
}

function ProgramText({ code, ran, check, visitor, onChange }: { code: string; visitor: BenchVisitor | null; ran: RunState; check: CheckState; onChange: (code: string) => void }) {
  const t = usePythonWords();
  const { language } = useLanguage();
  const diagnostics = useMemo(() => marksOf(code, ran, check), [code, ran, check]);
  const pointedAt = usePointed(visitor);
  const plain = plainPython(code);
  return (
    <section className="bench-program" aria-label={t('program')}>
      <div className="bench-program-bar"><strong>{t('program')}</strong></div>
      {plain !== code && <p className="bench-note" role="status">{t('full-width')} <Button variant="quiet" onClick={() => onChange(plain)} data-testid="mend-signs">{t('mend')}</Button></p>}
      <Suspense fallback={<Loading />}>
        <PythonEditor value={code} onChange={onChange} language={language} diagnostics={diagnostics} readOnly={visitor?.writer != null} pointed={pointedAt.line} />
      </Suspense>
    </section>
  );
}

/** Marks belong to the very text that ran: after a change the line may be right, or another. */
function marksOf(code: string, ran: RunState, check: CheckState): readonly Diagnostic[] {
  const ofRun = ran.state === 'ended' && ran.code === code && ran.run.status !== 'ran' ? [ran.run.diagnostic] : [];
  const ofCheck = check.state === 'checked' && check.work.source.mode === 'python' && check.work.source.code === code ? check.diagnostics : [];
  return [...(ofRun.length > 0 ? ofRun : ofCheck)].filter((each) => each.line > 0);
}
