import { ErrorNote, Link, useApiQuery, useLanguage, useMe, useText, localeOf } from '@kindling/platform-web';
import { Button, CutCard, Empty, Icon, Loading } from '@kindling/ui';
import { useLiveWords } from '../words.ts';
import { useReplayWords } from './replay-words.ts';
import './past-class-list.css';

/** `/past-classes`: what a pupil may look at again. */
export default function PastClassList() {
  const t = useReplayWords();
  const live = useLiveWords();
  const me = useMe();
  const classId = me.data?.classes[0]?.id ?? '';
  const past = useApiQuery('live.past', { params: { classId } }, { enabled: classId !== '' });
  const text = useText();
  const { language } = useLanguage();
  if (past.error && !past.data) return <ErrorNote failure={past.error} onRetry={() => void past.refetch()} />;
  if (!past.data) return <Loading />;
  return (
    <div className="past-list">
      <h1>{t('back-to-classes')}</h1>
      {past.data.classes.length === 0 && <Empty title={live('no-past')} />}
      <ul>
        {past.data.classes.map((each) => (
          <li key={each.id}>
            <CutCard>
              <h2>{live('lesson-number', { number: each.lessonNumber })} · {text(each.lessonTitle)}</h2>
              <p>{t('held-by', { tutor: each.tutorName, date: new Date(each.openedAt).toLocaleString(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' }) })}</p>
              <Button component={Link} to={`/live/${each.id}/replay`} variant="quiet" data-testid="watch-replay"><Icon name="play" /> {t('watch')}</Button>
            </CutCard>
          </li>
        ))}
      </ul>
    </div>
  );
}
