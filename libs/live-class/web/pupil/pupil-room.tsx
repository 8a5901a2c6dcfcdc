import { Link, useMe } from '@kindling/platform-web';
import { Banner, Button, Icon, lazyPart } from '@kindling/ui';
import { Suspense, useState, type ReactNode } from 'react';
import { openPoll, type Slide } from '../../domain/index.ts';
import { LeadAway } from '../baton/baton-bar.tsx';
import { MyGroup } from '../groups/my-group.tsx';
import { HelpNotes } from '../help/help-notes.tsx';
import { PollOutcome } from '../polls/poll-outcome.tsx';
import { ChatPanel } from '../room/chat-panel.tsx';
import { LinkStatus } from '../room/link-status.tsx';
import type { Lesson, RoomProps } from '../room/live-page.tsx';
import { Shown } from '../room/shown.tsx';
import { stepOf } from '../room/slide-view.tsx';
import { RecordingSign } from '../recording/recording-sign.tsx';
import { Stage } from '../shared/stage.tsx';
import { WayBack } from '../tools/look-here.tsx';
import { NowStrip } from '../tools/now-strip.tsx';
import { ReactionButtons } from '../tools/reactions.tsx';
import { useLiveWords } from '../words.ts';
import { HandButton } from './hand-button.tsx';
import { PollVote } from './poll-vote.tsx';
import './pupil-room.css';

/** Only who lost the line needs it, and then it comes with the line. */
const CatchUp = lazyPart(() => import('../catch-up/catch-up.tsx'));
const VoiceBar = lazyPart(() => import('../voice/voice-bar.tsx'));

/** The tutor's page small at the top, the pupil's own work one click away, and three ways to speak: hand, vote, chat. */
export function PupilRoom({ room, liveId, classId, lesson }: RoomProps) {
  const t = useLiveWords();
  const myId = useMe().data?.id ?? '';
  const { state } = room;
  const closed = state.phase.is === 'closed';
  const poll = openPoll(state);
  const [quiet, setQuiet] = useState(false);
  const lastPoll = state.polls.at(-1);
  return (
    <main className="live-pupil" data-testid="live-pupil">
      <header className="live-bar"><Link to="/" className="live-out">← {t('back-home')}</Link><h1>{t('live-class')}</h1><LinkStatus room={room} />{!closed && <Suspense fallback={null}><VoiceBar room={room} liveId={liveId} myId={myId} quiet={quiet} /></Suspense>}<RecordingSign room={room} classId={classId} /><span className="live-gap" />{!closed && <HandButton room={room} myId={myId} />}</header>
      {room.status.is === 'lost' && <Banner tone="warn" title={t('lost-title')}>{t('lost-body')} <Link to={`/learn/${lesson?.id ?? ''}`}>{t('go-self-paced')}</Link></Banner>}
      {(room.missed || quiet) && <Suspense fallback={null}><CatchUp room={room} liveId={liveId} lesson={lesson} onQuiet={setQuiet} /></Suspense>}
      {closed && <Banner tone="good" title={t('closed-title')}>{t('closed-body')} <Link to={`/learn/${lesson?.id ?? ''}`}>{t('go-self-paced')}</Link> <Link to={`/live/${liveId}/replay`}>{t('watch-again')}</Link></Banner>}
      <LeadAway room={room} />
      <NowStrip room={room} myId={myId} />
      <HelpNotes room={room} myId={myId} />
      <div className="live-pupil-columns">
        <div>
          <Stage room={room} myId={myId}><Shown room={room} classId={classId} lesson={lesson} myId={myId} /></Stage>
          {!closed && <ReactionButtons room={room} />}
          <OwnWork lesson={lesson} slide={state.slide} back={<WayBack room={room} liveId={liveId} />} />
        </div>
        <div className="live-pupil-side">
          <MyGroup room={room} myId={myId} />
          {poll && !closed && <PollVote room={room} poll={poll} myId={myId} />}
          {!poll && lastPoll && <PollOutcome poll={lastPoll} myId={myId} />}
          <ChatPanel room={room} myId={myId} staff={false} />
        </div>
      </div>
    </main>
  );
}

function OwnWork({ lesson, slide, back }: { lesson: Lesson | null; slide: Slide | null; back: ReactNode }) {
  const t = useLiveWords();
  const step = stepOf(lesson, slide);
  const work = step?.kind === 'workbench' ? step : lesson?.steps.find((each) => each.kind === 'workbench' && each.phase === 'make');
  if (!lesson) return null;
  return (
    <p className="live-own-work">
      {back}
      {step && <Button component={Link} to={`/learn/${lesson.id}/${step.id}`} data-testid="open-step">{t('my-step')}</Button>}
      {work?.kind === 'workbench' && <Button component={Link} to={`/bench/${work.exercise}`} variant="copper" data-testid="open-my-work"><Icon name="play" /> {t('my-work')}</Button>}
    </p>
  );
}
