import { Link, useApiQuery } from '@kindling/platform-web';
import { Icon } from '@kindling/ui';
import './past-class-list.css';
import { useReplayWords } from './replay-words.ts';

/** For Today: a way to the classes that were held, once there is one. */
export function PastClassesLink({ classId }: { classId: string }) {
  const t = useReplayWords();
  const past = useApiQuery('live.past', { params: { classId } });
  if (!past.data || past.data.classes.length === 0) return null;
  return <p className="past-link"><Link to="/past-classes" data-testid="past-classes-link"><Icon name="play" size={16} /> {t('watch')} · {t('back-to-classes')}</Link></p>;
}
