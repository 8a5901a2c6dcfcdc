import type { ResponseOf } from '@kindling/contracts';
import { ErrorPage, Link, useApiQuery, useParams } from '@kindling/platform-web';
import { Banner, lazyPart, Loading } from '@kindling/ui';
import { Suspense } from 'react';
import { useWorkshopWords } from '../words.ts';
import { startWork, type BenchProps } from './bench-props.ts';
import { startHistory } from './bench-history.ts';
import { useBench } from './use-bench.ts';
import { Workbench } from './workbench.tsx';
import { startBench } from './workbench-state.ts';

const PythonBench = lazyPart(() => import('../python/python-bench.tsx'));

/** `/try/:exerciseId`: the real workbench for a visitor; nothing is stored. */
export default function TryPage() {
  const { exerciseId = '' } = useParams();
  const exercise = useApiQuery('exercises.exercise', { params: { exerciseId } });
  if (exercise.error) return <ErrorPage failure={exercise.error} onRetry={() => void exercise.refetch()} />;
  if (!exercise.data) return <Loading />;
  return <VisitorBench exercise={exercise.data} />;
}

function VisitorBench({ exercise }: { exercise: ResponseOf<'exercises.exercise'> }) {
  const t = useWorkshopWords();
  const { bench, act, editorKey, undoing } = useBench(null, () => startHistory(startBench(startWork(exercise), null)));
  const props: Omit<BenchProps<'circuit'>, 'exercise'> = {
    bench, dispatch: act, undoing, editorKey, classId: null, saveState: null, handIn: null, visitor: null, hints: null,
    topLeft: <Link to="/">← {t('home')}</Link>, above: <Banner tone="info">{t('visitor')}</Banner>,
  };
  return exercise.kind === 'python' ? <Suspense fallback={<Loading />}><PythonBench {...props} exercise={exercise} /></Suspense> : <Workbench {...props} exercise={exercise} />;
}
