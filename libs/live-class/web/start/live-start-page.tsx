import type { LessonMark, LiveClass } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, Link, newId, useApiQuery, useNavigate, useParams, useText } from '@kindling/platform-web';
import { Banner, Button, CutCard, Loading, Select } from '@kindling/ui';
import { useState } from 'react';
import { useLiveNow } from '../link/use-live-now.ts';
import { RecordingSettingsCard } from '../recording/recording-settings.tsx';
import { useLiveWords } from '../words.ts';
import { lessonTonight } from './lesson-tonight.ts';
import { PastClasses } from './past-classes.tsx';
import '../room/live-room.css';
import './live-start.css';

/** `/teach/:classId/live`: choose a lesson, open tonight's class; the classes before, with who was there. */
export default function LiveStartPage() {
  const { classId = '' } = useParams();
  const t = useLiveWords();
  const outline = useApiQuery('courses.outline', { params: { classId } });
  const live = useLiveNow(classId);
  return (
    <section className="live-start">
      <h1>{t('start-title')}</h1>
      {live && <OpenNow live={live} />}
      {!live && outline.data && <StartForm classId={classId} lessons={outline.data.lessons} />}
      {!outline.data && !outline.error && <Loading />}
      {outline.error && <ErrorNote failure={outline.error} onRetry={() => void outline.refetch()} />}
      <PastClasses classId={classId} />
      <RecordingSettingsCard classId={classId} />
    </section>
  );
}

function OpenNow({ live }: { live: LiveClass }) {
  const t = useLiveWords();
  const text = useText();
  return (
    <Banner tone="info">
      <p>{t('open-now', { number: live.lessonNumber, title: text(live.lessonTitle), tutor: live.tutorName })}</p>
      <Button component={Link} to={`/live/${live.id}`} data-testid="enter-class">{t('enter-class')}</Button>
    </Banner>
  );
}

function StartForm({ classId, lessons }: { classId: string; lessons: readonly LessonMark[] }) {
  const t = useLiveWords();
  const text = useText();
  const navigate = useNavigate();
  const [lessonId, setLessonId] = useState(lessonTonight(lessons)?.id ?? '');
  // The id stays the same if the button is pressed again after a lost answer.
  const [liveId] = useState(newId);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [starting, setStarting] = useState(false);
  const lesson = lessons.find((each) => each.id === lessonId);
  const start = async () => {
    setStarting(true);
    try {
      if (lesson && lesson.opening.state !== 'open') await api('courses.open-lesson', { params: { classId, lessonId }, body: { opensAt: new Date().toISOString() } });
      const live = await api('live.open', { params: { classId }, body: { liveId, lessonId } });
      navigate(`/live/${live.id}`);
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
      setStarting(false);
    }
  };
  return (
    <CutCard>
      <Select label={t('lesson')} value={lessonId} onChange={(event) => setLessonId(event.currentTarget.value)} data={lessons.map((each) => ({ value: each.id, label: `${t('lesson-number', { number: each.number })} · ${text(each.title)}` }))} />
      {lesson && <p>{text(lesson.goal)}</p>}
      {lesson && lesson.opening.state !== 'open' && <p className="live-quiet">{t('start-opens-lesson')}</p>}
      {failure && <ErrorNote failure={failure} />}
      <Button onClick={() => void start()} disabled={starting || !lesson} data-testid="start-class">{t('start-class')}</Button>
    </CutCard>
  );
}
