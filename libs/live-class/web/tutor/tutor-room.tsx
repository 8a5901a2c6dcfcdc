import { Link, useApiQuery, useMe } from '@kindling/platform-web';
import { Banner, Button, Dialog, lazyPart, Loading } from '@kindling/ui';
import { Suspense, useEffect, useState } from 'react';
import { HandOverCard } from '../records/hand-over-card.tsx';
import { useBoardWords } from '../board/board-words.ts';
import { useDeckWords } from '../decks/deck-words.ts';
import { leads } from '../../domain/index.ts';
import { BatonBar } from '../baton/baton-bar.tsx';
import { GroupsButton } from '../groups/groups-button.tsx';
import { GroupsPanel } from '../groups/groups-panel.tsx';
import { ShareButton } from '../shared/share-button.tsx';
import { Stage } from '../shared/stage.tsx';
import { ChatPanel } from '../room/chat-panel.tsx';
import { LinkStatus } from '../room/link-status.tsx';
import type { RoomProps } from '../room/live-page.tsx';
import { RecordingSign } from '../recording/recording-sign.tsx';
import { NowStrip } from '../tools/now-strip.tsx';
import { ToolRail } from '../tools/tool-rail.tsx';
import { ViewTabs, type TutorView } from './view-tabs.tsx';
import { useLiveWords } from '../words.ts';
import { Agenda } from './agenda.tsx';
import { HandsPanel } from './hands-panel.tsx';
import { PollBar, PollResult } from './poll-bar.tsx';
import { PupilGrid } from './pupil-grid.tsx';
import './tutor-room.css';

/** Only who lost the line needs it, and then it comes with the line. */
const CatchUp = lazyPart(() => import('../catch-up/catch-up.tsx'));
const BoardStage = lazyPart(() => import('../board/board-stage.tsx'));
const DeckDesk = lazyPart(() => import('../decks/deck-desk.tsx'));
const VoiceBar = lazyPart(() => import('../voice/voice-bar.tsx'));

/** Steps to show at the left, who needs help in the middle, hands and chat at the right. */
export function TutorRoom({ room, liveId, classId, lesson }: RoomProps) {
  const t = useLiveWords();
  const board = useBoardWords();
  const deck = useDeckWords();
  const myId = useMe().data?.id ?? '';
  const roster = useApiQuery('identity.roster', { params: { classId } });
  const [view, setView] = useState<TutorView>('pupils');
  const closed = room.state.phase.is === 'closed';
  const leading = !closed && leads(room.state, myId);
  const [quiet, setQuiet] = useState(false);
  const { missed, forgetMissed } = room;
  // Who still leads has missed nobody's words, and who takes the baton goes on from now.
  useEffect(() => { if (leading && missed) forgetMissed(); }, [leading, missed, forgetMissed]);
  return (
    <main className="live-tutor" data-testid="live-tutor">
      <header className="live-bar">
        <Link to={`/teach/${classId}/live`} className="live-out">← {t('start-title')}</Link>
        <h1 className="bar-words">{t('live-class')}</h1>
        <LinkStatus room={room} />
        {!closed && <Suspense fallback={null}><VoiceBar room={room} liveId={liveId} myId={myId} leading={leading} quiet={quiet} /></Suspense>}
        <RecordingSign room={room} classId={classId} staff />
        <span className="live-gap" />
        <BatonBar room={room} myId={myId} />
        {leading && <CloseClass onClose={() => void room.give('class.close', {})} />}
      </header>
      {closed && <Banner tone="good" title={t('closed-title')}><Link to={`/teach/${classId}/live`}>{t('show-attendance')}</Link> <Link to={`/live/${liveId}/replay`}>{t('watch-again')}</Link></Banner>}
      {closed && <HandOverCard liveId={liveId} />}
      {!leading && (room.missed || quiet) && <Suspense fallback={null}><CatchUp room={room} liveId={liveId} lesson={lesson} onQuiet={setQuiet} /></Suspense>}
      <NowStrip room={room} myId={myId} staff />
      <div className={`live-columns view-${view}`}>
        <div className="live-rail"><ViewTabs room={room} view={view} onView={setView} />{!closed && <ToolRail room={room}>{leading && <><PollBar room={room} /><ShareButton room={room} lesson={lesson} /><GroupsButton room={room} /></>}</ToolRail>}</div>
        {view === 'pupils' && <Agenda room={room} lesson={lesson} leading={leading} />}
        {view === 'pupils' && <Stage room={room} myId={myId}><PupilGrid room={room} lesson={lesson} classId={classId} roster={roster.data?.pupils ?? []} myId={myId} /></Stage>}
        {view === 'board' && <div id="tutor-view" role="tabpanel" aria-label={board('board')}><Suspense fallback={<Loading />}><BoardStage room={room} myId={myId} /></Suspense></div>}
        {view === 'slides' && <div id="tutor-view" role="tabpanel" aria-label={deck('slides')}><Suspense fallback={<Loading />}><DeckDesk room={room} classId={classId} leading={leading} onBoard={() => setView('board')} /></Suspense></div>}
        <div className="live-side">
          <PollResult room={room} leading={leading} />
          <GroupsPanel room={room} myId={myId} />
          <HandsPanel room={room} />
          <ChatPanel room={room} myId={myId} staff />
        </div>
      </div>
    </main>
  );
}

function CloseClass({ onClose }: { onClose: () => void }) {
  const t = useLiveWords();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)} data-testid="close-class">{t('close-class')}</Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('close-title')}
        actions={<><Button variant="quiet" onClick={() => setAsking(false)}>{t('cancel')}</Button><Button variant="danger" onClick={() => { setAsking(false); onClose(); }} data-testid="close-class-yes">{t('close-yes')}</Button></>}>
        <p>{t('close-body')}</p>
      </Dialog>
    </>
  );
}
