import type { ResponseOf } from '@kindling/contracts';
import { ErrorPage, Link, useApiQuery, useParams } from '@kindling/platform-web';
import { Loading } from '@kindling/ui';
import type { ComponentType, ReactNode } from 'react';
import { clockOf } from '../../domain/index.ts';
import { useReplayWords } from './replay-words.ts';

type Moment = ResponseOf<'replay.moment'>;
export interface MomentBenchProps { readonly exerciseId: string; readonly work: Moment['work']; readonly from: Moment['from']; readonly classId: string; readonly at: string; readonly topLeft: ReactNode }

/** `/live/:liveId/try/:atMs`: the program of that moment on the pupil's own bench. */
export default function MomentPage({ Bench }: { Bench: ComponentType<MomentBenchProps> }) {
  const { liveId = '', atMs = '0' } = useParams();
  const t = useReplayWords();
  const moment = useApiQuery('replay.moment', { params: { liveId }, query: { atMs } });
  const index = useApiQuery('replay.index', { params: { liveId } });
  const back = <Link to={`/live/${liveId}/replay?t=${Math.floor(Number(atMs) / 1000)}`}>← {t('replay')} {clockOf(Number(atMs))}</Link>;
  const failure = moment.error ?? index.error;
  if (failure) return <ErrorPage failure={failure} onRetry={() => { void moment.refetch(); void index.refetch(); }} />;
  if (!moment.data || !index.data) return <Loading />;
  if (!moment.data.exerciseId) return <main className="narrow"><p>{t('no-exercise')}</p>{back}</main>;
  return <Bench key={`${liveId}/${atMs}`} exerciseId={moment.data.exerciseId} work={moment.data.work} from={moment.data.from} classId={index.data.classId} at={clockOf(Number(atMs))} topLeft={back} />;
}
