import type { ResponseOf, Work } from '@kindling/contracts';
import { ErrorPage, newId, useApiQuery, useMe, useNavigate, useOutbox } from '@kindling/platform-web';
import { Banner, Button, lazyPart, Loading } from '@kindling/ui';
import { Suspense, type ReactNode } from 'react';
import { startWork, type BenchProps } from './bench-props.ts';
import { startHistory } from './bench-history.ts';
import { useMomentWords } from './moment-words.ts';
import { useBench } from './use-bench.ts';
import { Workbench } from './workbench.tsx';
import { startBench } from './workbench-state.ts';

const PythonBench = lazyPart(() => import('../python/python-bench.tsx'));
interface MomentBenchProps { exerciseId: string; work: Work | null; from: 'own' | 'shared' | 'starter'; classId: string; at: string; topLeft: ReactNode }

/** A copy of some moment's program. Nothing is stored until the pupil takes it into their own work. */
export default function MomentBench(props: MomentBenchProps) {
  const exercise = useApiQuery('exercises.exercise', { params: { exerciseId: props.exerciseId } });
  const me = useMe().data;
  const pupil = me?.role === 'pupil';
  const project = useApiQuery('workshop.my-project', { params: { classId: props.classId, exerciseId: props.exerciseId } }, { enabled: pupil });
  if (exercise.error && !exercise.data) return <ErrorPage failure={exercise.error} onRetry={() => void exercise.refetch()} />;
  if (!exercise.data || (pupil && !project.data && !project.error)) return <Loading />;
  return <CopyBench {...props} exercise={exercise.data} project={pupil ? (project.data ?? null) : null} />;
}

type CopyProps = MomentBenchProps & { exercise: ResponseOf<'exercises.exercise'>; project: ResponseOf<'workshop.my-project'> | null };
function CopyBench({ exercise, project, work, from, classId, at, topLeft }: CopyProps) {
  const t = useMomentWords();
  const navigate = useNavigate();
  const outbox = useOutbox();
  const { bench, act, editorKey, undoing } = useBench(null, () => startHistory(startBench(work ?? startWork(exercise), null)));
  // A new version upon the newest: what the pupil has now stays in the history.
  const take = async () => {
    await outbox.enqueue('workshop.save-revision', { projectId: project?.projectId ?? newId(), classId, exerciseId: exercise.id, revisionId: newId(), parentId: project?.heads[0]?.id ?? null, work: bench.work });
    navigate(`/bench/${exercise.id}`);
  };
  const above = (
    <Banner tone="info" title={t(work ? from : 'starter', { at })}>
      {t('copy')} {project && <Button variant="quiet" size="compact-sm" onClick={() => void take()} data-testid="take-copy">{t('take')}</Button>}
    </Banner>
  );
  const props: Omit<BenchProps<'circuit'>, 'exercise'> = { bench, dispatch: act, undoing, editorKey, classId: null, saveState: null, handIn: null, visitor: null, hints: null, topLeft, above };
  return exercise.kind === 'python' ? <Suspense fallback={<Loading />}><PythonBench {...props} exercise={exercise} /></Suspense> : <Workbench {...props} exercise={exercise} />;
}
