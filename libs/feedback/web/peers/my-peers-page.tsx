import { ErrorNote, Link, useApiQuery, useMe, useText } from '@kindling/platform-web';
import { CutCard, Empty, Loading } from '@kindling/ui';
import { Words } from './peer-rounds-page.tsx';
import { usePeerWords } from './words.ts';
import './peers.css';

/** `/peer`: what I was asked to look at, and what was said about mine. */
export default function MyPeersPage() {
  const t = usePeerWords();
  const text = useText();
  const classId = useMe().data?.classes[0]?.id ?? '';
  const mine = useApiQuery('peer.mine', { params: { classId } }, { enabled: classId !== '' });
  if (mine.error && !mine.data) return <ErrorNote failure={mine.error} onRetry={() => void mine.refetch()} />;
  if (!mine.data) return <Loading />;
  return (
    <section className="my-peers">
      <h1>{t('mine')}</h1>
      {mine.data.tasks.length === 0 && <Empty title={t('nothing')} />}
      <ul className="peer-tasks">
        {mine.data.tasks.map((task, at) => <li key={task.taskId} data-testid="peer-task"><Link to={`/peer/${task.taskId}`}>{text(task.exerciseTitle)} · {t('look', { at: at + 1 })}</Link> · {task.written ? t('written') : task.open ? t('to-write') : t('closed')}</li>)}
      </ul>
      <h2>{t('received')}</h2>
      {mine.data.received.length === 0 && <p>{t('nothing-said')}</p>}
      {mine.data.received.map((round) => <CutCard key={round.releasedAt} testId="peer-received"><h3>{text(round.exerciseTitle)}</h3><ul className="peer-answers">{round.answers.map((answer, at) => <li key={at}><Words stars={answer.stars} wish={answer.wish} /></li>)}</ul></CutCard>)}
    </section>
  );
}
