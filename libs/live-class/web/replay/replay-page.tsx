import { ErrorPage, Link, useApiQuery, useLanguage, useMe, useParams, useText, localeOf } from '@kindling/platform-web';
import { Banner, Button, Icon, Loading } from '@kindling/ui';
import { useRef, useState } from 'react';
import { openPoll, speakingPupil, type LiveState } from '../../domain/index.ts';
import type { Lesson } from '../room/live-page.tsx';
import { Shown } from '../room/shown.tsx';
import { VoteBars } from '../room/vote-bars.tsx';
import { Stage } from '../shared/stage.tsx';
import { mayListen } from '../voice/engine/listening.ts';
import { ChapterList, chapterAt } from './chapter-list.tsx';
import { speeds } from './engine/replay-player.ts';
import { ReplayBar } from './replay-bar.tsx';
import { useReplayKeys } from './replay-keys.ts';
import { pastRoom } from './past-room.ts';
import { ReplayPanels, type Panel } from './replay-panels.tsx';
import { useReplayWords } from './replay-words.ts';
import { useReplay, type ReplayIndex } from './use-replay.ts';
import '../room/live-room.css';
import './replay-page.css';

/** `/live/:liveId/replay`: a class as it was, from any moment on. `?t=` is that moment in seconds. */
export default function ReplayPage() {
  const { liveId = '' } = useParams();
  const index = useApiQuery('replay.index', { params: { liveId } });
  // A class that is still on grows; the player keeps the length that it began with. What was asked for during the class, to catch up, is shorter than it became.
  const [first, setFirst] = useState<ReplayIndex | null>(null);
  if (index.data && index.isFetchedAfterMount && !first) setFirst(index.data);
  if (index.error && !index.data) return <ErrorPage failure={index.error} onRetry={() => void index.refetch()} />;
  if (!first || !index.data) return <Loading />;
  return <Player liveId={liveId} index={first} notes={index.data.notes} onNotes={() => void index.refetch()} />;
}

/** Where it was linked to, or else just before the first word or picture: nobody watches people arrive. */
function firstMoment({ spoken, chapters, lastsMs }: ReplayIndex): number {
  const asked = Number(new URLSearchParams(location.search).get('t') ?? NaN);
  if (Number.isFinite(asked)) return Math.min(lastsMs, Math.max(0, asked * 1000));
  const begins = Math.min(spoken[0]?.[0] ?? Infinity, chapters.find((chapter) => chapter.kind !== 'break')?.atMs ?? Infinity);
  return Number.isFinite(begins) ? Math.max(0, begins - LEAD_MS) : 0;
}
const LEAD_MS = 1000;

function Player({ liveId, index, notes, onNotes }: { liveId: string; index: ReplayIndex; notes: ReplayIndex['notes']; onNotes: () => void }) {
  const t = useReplayWords();
  const me = useMe().data;
  const [fromMs] = useState(() => firstMoment(index));
  const { player, view, play, voiced, sound } = useReplay(liveId, index, fromMs);
  const [panel, setPanel] = useState<Panel>('chat');
  const box = useRef<HTMLInputElement>(null);
  const staff = me !== null && me !== undefined && me.role !== 'pupil';
  const lessonId = view.state?.slide?.lessonId ?? index.lessonId;
  const lesson = useApiQuery('courses.lesson', { params: { classId: index.classId, lessonId } });
  const goes = view.is === 'playing' || view.is === 'waiting';
  useReplayKeys({
    toggle: () => { if (goes) player.pause(); else play(); }, by: (ms) => player.seek(view.atMs + ms), chapter: (step) => player.seek(nextChapter(index, view.atMs, step)),
    faster: (step) => player.speed(speeds[Math.min(speeds.length - 1, Math.max(0, speeds.findIndex((speed) => speed === view.speed) + step))] ?? 1),
    search: () => { setPanel('search'); requestAnimationFrame(() => box.current?.focus()); },
  });
  return (
    <main className="replay" data-testid="replay">
      <Head index={index} liveId={liveId} staff={staff} atMs={view.atMs} state={view.state} />
      <Notes index={index} liveId={liveId} />
      <div className="replay-columns">
        <ChapterList chapters={index.chapters} atMs={view.atMs} onSeek={(atMs) => player.seek(atMs)} />
        <div className="replay-stage" tabIndex={0}>
          {view.state ? <PastStage state={view.state} atMs={view.atMs} classId={index.classId} lesson={lesson.data ?? null} myId={me?.id ?? ''} /> : <Loading />}
          <Votes state={view.state} />
          <p className="live-quiet replay-keys">{t('keys')}</p>
        </div>
        <ReplayPanels panel={panel} onPanel={setPanel} box={box} liveId={liveId} myId={me?.id ?? ''} state={view.state} notes={notes} atMs={view.atMs} lastsMs={index.lastsMs} staff={staff} onSeek={(atMs) => player.seek(atMs)} onNotes={onNotes} />
      </div>
      <ReplayBar player={player} view={view} lastsMs={index.lastsMs} chapters={index.chapters} onPlay={play} sound={voiced ? sound : null} />
    </main>
  );
}

function nextChapter({ chapters }: ReplayIndex, atMs: number, step: 1 | -1): number {
  const now = chapterAt(chapters, atMs);
  // Going back within a chapter first goes to its beginning, as players do.
  const back = atMs - (chapters[now]?.atMs ?? 0) > 3000 ? now : now - 1;
  return chapters[step === 1 ? now + 1 : back]?.atMs ?? (step === 1 ? atMs : 0);
}

function Head({ index, liveId, staff, atMs, state }: { index: ReplayIndex; liveId: string; staff: boolean; atMs: number; state: LiveState | null }) {
  const t = useReplayWords();
  const text = useText();
  const { language } = useLanguage();
  const speaker = state && speakingPupil(state);
  const here = state ? Object.values(state.people).filter((person) => person.role === 'pupil' && person.presence.is === 'here').length : 0;
  return (
    <header className="live-bar replay-head">
      <Link to={staff ? `/teach/${index.classId}/live` : '/past-classes'}>← {t('back-to-classes')}</Link>
      <h1>{text(index.lessonTitle)}</h1>
      <span className="live-quiet">{t('held-by', { tutor: index.tutorName, date: new Date(index.openedAt).toLocaleDateString(localeOf(language), { dateStyle: 'medium' }) })} · {t('people-here', { here })}{speaker && ` · ${t('speaking', { name: speaker.name })}`}</span>
      <span className="live-gap" />
      <Button component={Link} to={`/live/${liveId}/try/${Math.round(atMs)}`} variant="copper" data-testid="try-here"><Icon name="play" /> {t('try-here')}</Button>
    </header>
  );
}

function Notes({ index, liveId }: { index: ReplayIndex; liveId: string }) {
  const t = useReplayWords();
  return (
    <>
      {index.open && <Banner tone="info">{t('still-open')} <Link to={`/live/${liveId}`}>{t('to-live')}</Link></Banner>}
      {index.voice === 'deleted' && <Banner tone="info">{t('voice-deleted')}</Banner>}
      {index.voice === 'none' && <p className="live-quiet replay-note-line">{t('no-voice')}</p>}
      {index.voice === 'kept' && !mayListen() && <Banner tone="warn">{t('no-decoder')}</Banner>}
    </>
  );
}

function PastStage({ state, atMs, classId, lesson, myId }: { state: LiveState; atMs: number; classId: string; lesson: Lesson | null; myId: string }) {
  const room = pastRoom(state, classId, atMs);
  return <Stage room={room} myId={myId}><Shown room={room} classId={classId} lesson={lesson} myId={myId} /></Stage>;
}

function Votes({ state }: { state: LiveState | null }) {
  const poll = state && (openPoll(state) ?? state.polls.at(-1));
  return poll ? <div className="live-poll"><VoteBars poll={poll} /></div> : null;
}
