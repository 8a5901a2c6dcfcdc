import type { ResponseOf } from '@kindling/contracts';
import { api, ErrorNote, Link, useApiQuery, useParams, useText } from '@kindling/platform-web';
import { Banner, Button, Loading, TextArea } from '@kindling/ui';
import { useState } from 'react';
import { replayOf, type ReplayView } from '../marking/replay-of.tsx';
import { useAct } from '../marking/use-act.ts';
import { Words } from './peer-rounds-page.tsx';
import { usePeerWords } from './words.ts';
import '../feedback.css';
import './peers.css';

/** `/peer/:taskId`: a class-mate's work to run, and two stars and a wish beside it. */
export default function PeerTaskPage({ Replay }: { Replay: ReplayView }) {
  const { taskId = '' } = useParams();
  const t = usePeerWords();
  const text = useText();
  const task = useApiQuery('peer.task', { params: { taskId } });
  if (task.error && !task.data) return <ErrorNote failure={task.error} onRetry={() => void task.refetch()} />;
  if (!task.data) return <Loading />;
  const { handIn, answer, open } = task.data;
  return (
    <section className="hand-in-page">
      <p><Link to="/peer">← {t('back')}</Link></p>
      <h1>{t('work-title', { number: handIn.lessonNumber, title: text(handIn.exerciseTitle) })}</h1>
      <div className="marking-columns">
        <div className="marking-work">{replayOf(Replay, { handIn, comments: [], anchor: { on: 'work' }, onAnchor: () => undefined })}</div>
        <aside className="marking-side">{open ? <StarsForm taskId={taskId} before={answer} /> : answer ? <Words stars={answer.stars} wish={answer.wish} /> : <p>{t('closed')}</p>}</aside>
      </div>
    </section>
  );
}

function StarsForm({ taskId, before }: { taskId: string; before: ResponseOf<'peer.task'>['answer'] }) {
  const t = usePeerWords();
  const { failure, busy, act } = useAct();
  const [[one, two, wish], setWords] = useState<readonly [string, string, string]>([before?.stars[0] ?? '', before?.stars[1] ?? '', before?.wish ?? '']);
  const [saved, setSaved] = useState(false);
  const send = async () => setSaved(await act(() => api('peer.write', { params: { taskId }, body: { stars: [one, two], wish } })));
  const change = (next: readonly [string, string, string]) => { setSaved(false); setWords(next); };
  return (
    <form className="stars-form" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <p className="aside-note">{t('be-kind')}</p>
      <TextArea label={t('star-1')} value={one} maxLength={300} rows={2} onChange={(event) => change([event.currentTarget.value, two, wish])} />
      <TextArea label={t('star-2')} value={two} maxLength={300} rows={2} onChange={(event) => change([one, event.currentTarget.value, wish])} />
      <TextArea label={t('wish')} value={wish} maxLength={300} rows={2} onChange={(event) => change([one, two, event.currentTarget.value])} />
      {failure && <ErrorNote failure={failure} />}
      {saved && <Banner tone="good">{t('saved')}</Banner>}
      <Button type="submit" disabled={busy || [one, two, wish].some((words) => words.trim() === '')} data-testid="send-stars">{t('send')}</Button>
    </form>
  );
}
