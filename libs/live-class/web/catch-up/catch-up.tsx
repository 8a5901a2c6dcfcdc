import { useApiQuery } from '@kindling/platform-web';
import { Banner, Button } from '@kindling/ui';
import { useEffect, useState, type ReactNode } from 'react';
import { clockOf, type LiveState } from '../../domain/index.ts';
import { nextStretch, type Missed } from '../link/away.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import type { Lesson } from '../room/live-page.tsx';
import { Shown } from '../room/shown.tsx';
import { pastRoom } from '../replay/past-room.ts';
import { useReplay, type ReplayIndex } from '../replay/use-replay.ts';
import { useCatchUpWords } from './catch-up-words.ts';
import './catch-up.css';

const SPEED = 2;
interface CatchUpProps { room: LiveRoom; liveId: string; lesson: Lesson | null; /** Live voice is silent while what was missed plays. */ onQuiet: (quiet: boolean) => void }

/** After a break: an offer, never a wall. The room behind it is already as it is now. */
export default function CatchUp(props: CatchUpProps) {
  const t = useCatchUpWords();
  const { room, onQuiet } = props;
  const [stretch, setStretch] = useState<Missed | null>(null);
  const { missed } = room;
  useEffect(() => { onQuiet(stretch !== null); return () => onQuiet(false); }, [stretch, onQuiet]);
  const live = (): void => { setStretch(null); room.forgetMissed(); };
  if (stretch) return <Stretch key={stretch.fromMs} {...props} stretch={stretch} onEnd={() => { const next = room.state.phase.is === 'open' ? nextStretch(stretch.toMs, nowOf(room)) : null; if (next) setStretch(next); else live(); }} onLive={live} />;
  // Without a line there is nothing to play from, and the break is not over.
  if (!missed || room.status.is === 'lost') return null;
  return (
    <Banner tone="info" title={t('missed', { length: clockOf(missed.toMs - missed.fromMs) })}>
      {t('exact')}{' '}
      <span className="catch-up-choice" data-testid="missed">
        <Button size="compact-sm" onClick={() => setStretch(room.state.phase.is === 'open' ? (nextStretch(missed.fromMs, nowOf(room)) ?? missed) : missed)} data-testid="catch-up">{t('offer')}</Button>
        <Button size="compact-sm" variant="quiet" onClick={live} data-testid="no-catch-up">{t('no')}</Button>
      </span>
    </Banner>
  );
}
const nowOf = (room: LiveRoom): number => room.clock.t + Date.now() - room.clock.at;

interface StretchProps extends CatchUpProps { stretch: Missed; onEnd: () => void; onLive: () => void }
function Stretch(props: StretchProps) {
  const t = useCatchUpWords();
  const index = useApiQuery('replay.index', { params: { liveId: props.liveId } });
  const [first, setFirst] = useState<ReplayIndex | null>(null);
  // What was asked for before this stretch began does not know its voices yet.
  if (index.data && !first && index.isFetchedAfterMount) setFirst({ ...index.data, lastsMs: props.stretch.toMs });
  if (!first) return <Frame onLive={props.onLive}>{index.error ? t('away') : t('loading')}</Frame>;
  return <Playing {...props} index={first} />;
}

function Playing({ room, liveId, lesson, stretch, index, onEnd, onLive }: StretchProps & { index: ReplayIndex }) {
  const t = useCatchUpWords();
  const { player, view, play } = useReplay(liveId, index, stretch.fromMs);
  useEffect(() => { player.speed(SPEED); play(); }, [player]);
  const ended = view.is === 'ended';
  useEffect(() => { if (ended) onEnd(); }, [ended]);
  return (
    <Frame onLive={onLive} below={view.state && differs(shownIn(view.state), shownIn(room.state)) ? <div className="catch-up-slide" tabIndex={0}><small>{t('was-shown')}</small><Shown room={pastRoom(view.state, room.classId, view.atMs)} classId={room.classId ?? ''} lesson={lesson} myId="" /></div> : null}>
      <span role="status" data-testid="catching-up" data-is={view.is}>
        {view.is === 'waiting' ? t('loading') : view.is === 'failed' ? t('away') : t('at', { at: clockOf(view.atMs), behind: clockOf(Math.max(0, nowOf(room) - view.atMs)) })}
      </span>
    </Frame>
  );
}
const shownIn = ({ board, deck, slide }: LiveState): object | null => (board.shown ? (board.pages[board.page] ?? null) : (deck ?? slide));
const differs = (a: object | null, b: object | null): boolean => a !== null && JSON.stringify(a) !== JSON.stringify(b);

function Frame({ children, onLive, below = null }: { children: ReactNode; onLive: () => void; below?: ReactNode }) {
  const t = useCatchUpWords();
  return <section className="catch-up" aria-label={t('panel')}>{children} <Button size="compact-sm" variant="quiet" onClick={onLive} data-testid="to-live">{t('to-live')}</Button>{below}</section>;
}
