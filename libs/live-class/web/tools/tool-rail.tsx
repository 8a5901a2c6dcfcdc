import { useErrorWords, type FailureCode } from '@kindling/platform-web';
import { Icon, type IconName } from '@kindling/ui';
import { useState, type ReactNode } from 'react';
import type { Refusal } from '../link/live-link.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { TimerDialog } from './timer-dialog.tsx';
import { useToolWords } from './tool-words.ts';
import './class-tools.css';

/** The tools at hand, each one tap away; `children`: those that only the one who leads has. */
export function ToolRail({ room, children }: { room: LiveRoom; children?: ReactNode }) {
  const t = useToolWords();
  const sentence = useErrorWords();
  const [timing, setTiming] = useState(false);
  const [drawing, setDrawing] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const { lookSince, pausedSince } = room.state.tools;
  const call = async () => {
    setDrawing(true);
    const answer = await room.give('pupil.call', {});
    setDrawing(false);
    setRefused(answer.ok ? null : answer);
  };
  return (
    <div className="tool-rail" role="group" aria-label={t('tools')}>
      <Tool icon="clock" label={t('timer')} onUse={() => setTiming(true)} testId="tool-timer" />
      <Tool icon="dice" label={t('call')} disabled={drawing} onUse={() => void call()} testId="tool-call" />
      <Tool icon="eye" label={t('look')} on={lookSince !== null} onUse={() => void (lookSince === null ? room.give('look.call', {}) : room.give('look.end', {}))} testId="tool-look" />
      <Tool icon="pause" label={t('pause')} on={pausedSince !== null} onUse={() => void (pausedSince === null ? room.give('work.pause', {}) : room.give('work.resume', {}))} testId="tool-pause" />
      {children}
      {refused && <p role="alert" className="tool-refused">{sentence(refused.code as FailureCode, refused.params)}</p>}
      {timing && <TimerDialog room={room} onClose={() => setTiming(false)} />}
    </div>
  );
}

interface ToolProps { icon: IconName; label: string; on?: boolean; disabled?: boolean; /** Something goes on that waits for this. */ due?: boolean; onUse: () => void; testId: string }
export function Tool({ icon, label, on, disabled = false, due = false, onUse, testId }: ToolProps) {
  return (
    <button type="button" className={due ? 'tool due' : 'tool'} disabled={disabled} {...(on === undefined ? {} : { 'aria-pressed': on })} onClick={onUse} data-testid={testId}>
      <Icon name={icon} size={22} /><span>{label}</span>
    </button>
  );
}
