import { ErrorNote, Link, useApiQuery, useText } from '@kindling/platform-web';
import { CutCard, Empty, Loading } from '@kindling/ui';
import { useAppWords } from '../words.ts';
import { WorksLinks } from './works-links.tsx';

/** The pupil's hand-ins, with what was said of them. */
export default function Works() {
  const t = useAppWords();
  const text = useText();
  const feedback = useApiQuery('feedback.mine', {});
  if (feedback.error && !feedback.data) return <ErrorNote failure={feedback.error} onRetry={() => void feedback.refetch()} />;
  if (!feedback.data) return <Loading />;
  return (
    <div>
      <WorksLinks here="/works" />
      <h1>{t('my-works')}</h1>
      {feedback.data.items.length === 0 && <Empty title={t('no-works')} />}
      <div className="cards">
        {feedback.data.items.map((item) => <CutCard key={item.handInId}><h2><Link to={`/hand-in/${item.handInId}`}>{text(item.exerciseTitle)}</Link></h2><p>{t(`state-${item.outcome}`)}</p>{item.firstComment && <p>{item.reviewerName}: {item.firstComment}</p>}</CutCard>)}
      </div>
    </div>
  );
}
