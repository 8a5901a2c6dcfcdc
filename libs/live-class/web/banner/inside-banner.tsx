import { Link, useApiQuery, useText } from '@kindling/platform-web';
import { Button, lazyPart } from '@kindling/ui';
import type { LiveClass } from '@kindling/contracts';
import { Suspense } from 'react';
import { openPoll } from '../../domain/index.ts';
import { useLiveClass, type LiveRoom } from '../link/use-live-class.ts';
import type { Lookers } from '../help/bench-showing.ts';
import { HelpNotes } from '../help/help-notes.tsx';
import { HandButton } from '../pupil/hand-button.tsx';
import { RecordingSign } from '../recording/recording-sign.tsx';
import { LinkStatus } from '../room/link-status.tsx';
import { LookHere } from '../tools/look-here.tsx';
import { NowStrip } from '../tools/now-strip.tsx';
import { PauseOverlay } from '../tools/pause-overlay.tsx';
import { useLiveWords } from '../words.ts';

const VoiceBar = lazyPart(() => import('../voice/voice-bar.tsx'));

/** Work on a program is not left without a tap; work of any kind is paused when everybody is. */
export type Place = 'workbench' | 'lesson' | 'elsewhere';

/** Above the work of a pupil who is in the class. */
export default function InsideBanner({ live, myId, place, lookers }: { live: LiveClass; myId: string; place: Place; lookers: readonly Lookers[] }) {
  const t = useLiveWords();
  const room = useLiveClass(live.id);
  const poll = openPoll(room.state);
  return (
    <aside className="live-banner inside" data-testid="live-banner">
      <LinkStatus room={room} /><RecordingSign room={room} classId={room.classId} />
      <Suspense fallback={null}><VoiceBar room={room} liveId={live.id} myId={myId} compact /></Suspense>
      <Button component={Link} to={`/live/${live.id}`} variant="quiet">{t('back-to-class')}</Button>
      <HandButton room={room} myId={myId} />
      <Follow room={room} myId={myId} />
      <HelpNotes room={room} myId={myId} lookers={lookers} />
      {poll && poll.votes[myId] === undefined && <strong role="status">{t('poll-waiting')}</strong>}
      <NowStrip room={room} myId={myId} />
      <LookHere room={room} liveId={live.id} follow={place !== 'workbench'} />
      {place !== 'elsewhere' && <PauseOverlay room={room} liveId={live.id} myId={myId} />}
    </aside>
  );
}

/** The tutor shows another step than the one this pupil is on: one tap goes there. Nobody is moved without it. */
function Follow({ room, myId }: { room: LiveRoom; myId: string }) {
  const t = useLiveWords();
  const text = useText();
  const { slide, people } = room.state;
  const at = people[myId]?.step;
  const lesson = useApiQuery('courses.lesson', { params: { classId: room.classId ?? '', lessonId: slide?.lessonId ?? '' } }, { enabled: room.classId !== null && slide !== null });
  if (!slide || (at?.lessonId === slide.lessonId && at.stepId === slide.stepId)) return null;
  const step = lesson.data?.steps.find((each) => each.id === slide.stepId);
  return <Button component={Link} to={`/learn/${slide.lessonId}/${slide.stepId}`} variant="copper" data-testid="follow">{step ? t('follow', { step: text(step.title) }) : t('follow-plain')}</Button>;
}
