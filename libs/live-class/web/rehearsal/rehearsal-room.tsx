import { useMe } from '@kindling/platform-web';
import { Button, Icon } from '@kindling/ui';
import { useEffect, useState } from 'react';
import { ChatPanel } from '../room/chat-panel.tsx';
import { LinkStatus } from '../room/link-status.tsx';
import type { Lesson } from '../room/live-page.tsx';
import { NowStrip } from '../tools/now-strip.tsx';
import { ToolRail } from '../tools/tool-rail.tsx';
import { Agenda } from '../tutor/agenda.tsx';
import { HandsPanel } from '../tutor/hands-panel.tsx';
import { PollBar, PollResult } from '../tutor/poll-bar.tsx';
import { PupilGrid } from '../tutor/pupil-grid.tsx';
import { useRehearsalWords } from './rehearsal-words.ts';
import type { RehearsalRun } from './rehearsal-run.ts';
import { useRehearsedRoom } from './use-rehearsed-room.ts';
import { useTalkMeter, type TalkMeter } from './use-talk-meter.ts';
import '../room/live-room.css';
import '../tutor/tutor-room.css';

/** The panels of a real class over a link to scripted pupils. Voice, board and own slides need a real one. */
export function RehearsalRoom({ run, lesson, lastsMs, onEnd }: { run: RehearsalRun; lesson: Lesson; lastsMs: number; onEnd: (talkedMs: number) => void }) {
  const t = useRehearsalWords();
  const room = useRehearsedRoom(run.link);
  const myId = useMe().data?.id ?? '';
  const talk = useTalkMeter();
  return (
    <main className="live-tutor" data-testid="rehearsal-room">
      <header className="live-bar">
        <h1>{t('tag')}</h1>
        <LinkStatus room={room} />
        <Meter talk={talk} />
        <span className="live-gap" />
        <TimeLeft lastsMs={lastsMs} />
        <Button variant="danger" onClick={() => onEnd(talk.talkedMs())} data-testid="rehearsal-end">{t('end')}</Button>
      </header>
      <NowStrip room={room} myId={myId} staff />
      <div className="live-columns view-pupils">
        <div className="live-rail"><ToolRail room={room}><PollBar room={room} /></ToolRail></div>
        <Agenda room={room} lesson={lesson} leading />
        <PupilGrid room={room} lesson={lesson} classId="" roster={[]} myId={myId} />
        <div className="live-side"><PollResult room={room} leading /><HandsPanel room={room} /><ChatPanel room={room} myId={myId} staff /></div>
      </div>
    </main>
  );
}

function Meter({ talk }: { talk: TalkMeter }) {
  const t = useRehearsalWords();
  if (talk.on) return <span className="rehearsal-meter" role="status"><Icon name="broadcast" size={16} /> {talk.speaking ? t('mic-speaking') : t('mic-on')}</span>;
  return <><Button variant="quiet" size="compact-sm" onClick={talk.start}>{t('mic')}</Button>{talk.refused && <span role="alert">{t('mic-refused')}</span>}</>;
}
function TimeLeft({ lastsMs }: { lastsMs: number }) {
  const t = useRehearsalWords();
  const [left, setLeft] = useState(lastsMs);
  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(() => setLeft(Math.max(0, lastsMs - (performance.now() - began))), 1000);
    return () => clearInterval(timer);
  }, [lastsMs]);
  const seconds = Math.ceil(left / 1000);
  return <span className="rehearsal-left">{seconds > 0 ? t('left', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }) : t('over')}</span>;
}
