import { useNavigate } from '@kindling/platform-web';
import { Button, Icon, Loading } from '@kindling/ui';
import { Suspense } from 'react';
import { leads, mayWrite, workOf, type SharedProgram } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { useLiveSlots } from './desk.ts';
import { useSharedWords } from './shared-words.ts';
import { useClassRun } from './use-class-run.ts';
import { useSharedTitle } from './use-shared-title.ts';
import { useSharedProgram } from './use-shared-program.ts';
import './shared-panel.css';

export interface SharedPanelProps { readonly room: LiveRoom; readonly shared: SharedProgram; readonly myId: string }

/** The program before everybody: who writes, the way to the pen, and the program with its board. */
export function SharedPanel({ room, shared, myId }: SharedPanelProps) {
  const t = useSharedWords();
  const slots = useLiveSlots();
  const title = useSharedTitle(room, shared);
  const { writing, lost, source, editorKey, write, point } = useSharedProgram(room, shared, myId);
  const run = useClassRun(room, shared, myId);
  const caret = shared.caret && shared.caret.by !== myId ? { at: shared.caret.at, name: room.state.people[shared.caret.by]?.name || t('writer-unknown') } : null;
  return (
    <section className="shared-panel" aria-label={t('shared-program')} data-testid="shared-program" data-version={shared.version} data-writing={writing}>
      <header className="shared-bar">
        <h2>{title}</h2>
        <Writer room={room} shared={shared} myId={myId} />
        <span className="live-gap" />
        {leads(room.state, myId) && room.role === 'staff' ? <LeadControls room={room} shared={shared} /> : <PenControls room={room} shared={shared} myId={myId} />}
        {room.role === 'pupil' && shared.exerciseId && <GoOn shared={shared} exerciseId={shared.exerciseId} />}
      </header>
      {lost && <p role="alert" className="live-alert">{t('refused')}</p>}
      <div className="shared-body">
        <Suspense fallback={<Loading />}>
          {slots && <slots.Desk source={source} diagram={shared.diagram} exerciseId={shared.exerciseId} onChange={write} editorKey={editorKey} caret={caret} onCaret={point} shared={run} />}
        </Suspense>
      </div>
    </section>
  );
}

function Writer({ room, shared, myId }: SharedPanelProps) {
  const t = useSharedWords();
  const writerId = shared.pen.is === 'given' ? shared.pen.personId : room.state.lead?.personId;
  const mine = mayWrite(room.state, shared, myId);
  return <span className={`shared-writer ${mine ? 'mine' : ''}`} role="status" data-testid="pen-holder">✎ {mine ? t('you-write') : t('writes', { name: room.state.people[writerId ?? '']?.name || t('writer-unknown') })}</span>;
}

/** One tap gives the pen to whoever asked first; the others wait in order. */
function LeadControls({ room, shared }: Omit<SharedPanelProps, 'myId'>) {
  const t = useSharedWords();
  return (
    <>
      {shared.asking.slice(0, 2).map((id) => <Button key={id} variant="copper" size="compact-sm" onClick={() => void room.give('pen.give', { personId: id })} data-testid="give-pen">{t('give-pen', { name: room.state.people[id]?.name ?? '' })}</Button>)}
      {shared.pen.is === 'given' && <Button variant="quiet" size="compact-sm" onClick={() => void room.give('pen.take-back', {})} data-testid="take-pen">{t('take-back')}</Button>}
      <Button variant="quiet" size="compact-sm" onClick={() => void room.give('share.close', {})} data-testid="share-close">{t('close')}</Button>
    </>
  );
}

function PenControls({ room, shared, myId }: SharedPanelProps) {
  const t = useSharedWords();
  if (room.state.phase.is !== 'open') return null;
  const putDown = (): void => { void room.give('pen.put-down', {}); };
  if (mayWrite(room.state, shared, myId)) return <Button variant="copper" size="compact-sm" onClick={putDown} data-testid="put-down">{t('put-down')}</Button>;
  if (shared.asking.includes(myId)) return <><span role="status">{t('asked')}</span><Button variant="quiet" size="compact-sm" onClick={putDown}>{t('unask')}</Button></>;
  return <Button variant="quiet" size="compact-sm" onClick={() => void room.give('pen.ask', {})} data-testid="ask-pen">{t('ask-pen')}</Button>;
}

function GoOn({ shared, exerciseId }: { shared: SharedProgram; exerciseId: string }) {
  const t = useSharedWords();
  const slots = useLiveSlots();
  const navigate = useNavigate();
  if (!slots) return null;
  const go = (): void => { slots.takeOver(exerciseId, workOf(shared)); navigate(`/bench/${exerciseId}`); };
  return <Button size="compact-sm" onClick={go} data-testid="go-on"><Icon name="play" size={16} /> {t('go-on')}</Button>;
}
