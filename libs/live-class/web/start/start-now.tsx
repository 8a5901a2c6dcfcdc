import { api, ApiFailure, ErrorNote, newId, useNavigate } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useState } from 'react';
import { useLiveWords } from '../words.ts';
import { lessonTonight } from './lesson-tonight.ts';

/** Tonight's class with one click: enters the one that is open, or opens the lesson where the class is. Nothing is asked of the server before. */
export default function StartNow({ classId }: { classId: string }) {
  const t = useLiveWords();
  const navigate = useNavigate();
  // The id stays the same if the button is pressed again after a lost answer.
  const [liveId] = useState(newId);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [starting, setStarting] = useState(false);
  const start = async () => {
    setStarting(true);
    try {
      const { live } = await api('live.now', { params: { classId } });
      navigate(`/live/${live?.id ?? await openTonight(classId, liveId)}`);
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
      setStarting(false);
    }
  };
  return <><Button size="compact-sm" disabled={starting} onClick={() => void start()} data-testid="start-now">{t('start-now')}</Button>{failure && <ErrorNote failure={failure} />}</>;
}

async function openTonight(classId: string, liveId: string): Promise<string> {
  const lesson = lessonTonight((await api('courses.outline', { params: { classId } })).lessons);
  if (lesson && lesson.opening.state !== 'open') await api('courses.open-lesson', { params: { classId, lessonId: lesson.id }, body: { opensAt: new Date().toISOString() } });
  return (await api('live.open', { params: { classId }, body: { liveId, lessonId: lesson?.id ?? '' } })).id;
}
