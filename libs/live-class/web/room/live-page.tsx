import { ApiFailure, ErrorNote, type FailureCode, Link, useApiQuery, useParams } from '@kindling/platform-web';
import { Banner, Loading } from '@kindling/ui';
import type { ResponseOf } from '@kindling/contracts';
import { useEffect } from 'react';
import { PupilRoom } from '../pupil/pupil-room.tsx';
import { TutorRoom } from '../tutor/tutor-room.tsx';
import { noteEntered } from '../link/entered.ts';
import { useLiveClass, type LiveRoom } from '../link/use-live-class.ts';
import { useLiveWords } from '../words.ts';
import './live-room.css';

export type Lesson = ResponseOf<'courses.lesson'>;
export interface RoomProps { readonly room: LiveRoom; readonly liveId: string; readonly classId: string; readonly lesson: Lesson | null }

/** `/live/:liveId`: one class, seen as pupil or as the one who teaches. */
export default function LivePage() {
  const { liveId = '' } = useParams();
  const t = useLiveWords();
  const room = useLiveClass(liveId);
  useEffect(() => { if (room.role === 'pupil') noteEntered(liveId); }, [room.role, liveId]);
  const lessonId = room.state.slide?.lessonId ?? (room.state.phase.is === 'unopened' ? '' : room.state.phase.lessonId);
  const lesson = useApiQuery('courses.lesson', { params: { classId: room.classId ?? '', lessonId } }, { enabled: room.classId !== null && lessonId !== '' });
  if (room.status.is === 'refused') {
    return (
      <main className="live-refused">
        <h1>{t('refused')}</h1>
        <ErrorNote failure={new ApiFailure(room.status.code as FailureCode)} />
        <Link to="/">{t('back-home')}</Link>
      </main>
    );
  }
  if (!room.role || !room.classId) return <main>{room.status.is === 'lost' ? <Banner tone="warn" title={t('lost-title')}>{t('lost-body')} <Link to="/learn">{t('go-self-paced')}</Link></Banner> : <Loading />}</main>;
  const props = { room, liveId, classId: room.classId, lesson: lesson.data ?? null };
  return room.role === 'staff' ? <TutorRoom {...props} /> : <PupilRoom {...props} />;
}
