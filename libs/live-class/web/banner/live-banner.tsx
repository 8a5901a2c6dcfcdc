import { Link, useApiQuery, useMe, useText } from '@kindling/platform-web';
import { Button, Icon } from '@kindling/ui';
import type { LiveClass } from '@kindling/contracts';
import { lazy, Suspense } from 'react';
import { openPoll } from '../../domain/index.ts';
import { hasEntered } from '../link/entered.ts';
import { useLiveClass, type LiveRoom } from '../link/use-live-class.ts';
import { useLiveNow } from '../link/use-live-now.ts';
import type { Lookers } from '../help/bench-showing.ts';
import { HelpNotes } from '../help/help-notes.tsx';
import { HandButton } from '../pupil/hand-button.tsx';
import { RecordingSign } from '../recording/recording-sign.tsx';
import { LinkStatus } from '../room/link-status.tsx';
import { LookHere } from '../tools/look-here.tsx';
import { NowStrip } from '../tools/now-strip.tsx';
import { PauseOverlay } from '../tools/pause-overlay.tsx';
import { useLiveWords } from '../words.ts';
import './live-banner.css';

const VoiceBar = lazy(() => import('../voice/voice-bar.tsx'));

/** Work on a program is not left without a tap; work of any kind is paused when everybody is. */
type Place = 'workbench' | 'lesson' | 'elsewhere';

/** For Today, lesson and workbench: a class is on. A pupil who went in keeps their hand here while working. Nothing when no class is on. */
export function LiveBanner({ classId, place = 'elsewhere', lookers = [] }: { classId: string | null; place?: Place; lookers?: readonly Lookers[] }) {
  const me = useMe();
  const live = useLiveNow(classId);
  if (!live) return null;
  if (me.data?.role === 'pupil' && hasEntered(live.id)) return <InsideBanner live={live} myId={me.data.id} place={place} lookers={lookers} />;
  return <OutsideBanner live={live} />;
}

function OutsideBanner({ live }: { live: LiveClass }) {
  const t = useLiveWords();
  return (
    <aside className="live-banner" role="status" data-testid="live-banner">
      <Icon name="broadcast" /> <strong>{t('banner', { tutor: live.tutorName })}</strong>
      <Button component={Link} to={`/live/${live.id}`} variant="copper">{t('enter')}</Button>
    </aside>
  );
}

function InsideBanner({ live, myId, place, lookers }: { live: LiveClass; myId: string; place: Place; lookers: readonly Lookers[] }) {
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
