import { useErrorWords, type FailureCode } from '@kindling/platform-web';
import { Icon, type IconName } from '@kindling/ui';
import { useState } from 'react';
import type { Refusal } from '../link/live-link.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { TimerDialog } from './timer-dialog.tsx';
import { useToolWords } from './tool-words.ts';
import './class-tools.css';

/** The tools at hand, each one tap away. */
export function ToolRail({ room }: { room: LiveRoom }) {
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
      <Tool icon="clock" label={t('timer')} onUse={() => setTiming(true)} name="timer" />
      <Tool icon="dice" label={t('call')} disabled={drawing} onUse={() => void call()} name="call" />
      <Tool icon="eye" label={t('look')} on={lookSince !== null} onUse={() => void (lookSince === null ? room.give('look.call', {}) : room.give('look.end', {}))} name="look" />
      <Tool icon="pause" label={t('pause')} on={pausedSince !== null} onUse={() => void (pausedSince === null ? room.give('work.pause', {}) : room.give('work.resume', {}))} name="pause" />
      {refused && <p role="alert" className="tool-refused">{sentence(refused.code as FailureCode, refused.params)}</p>}
      {timing && <TimerDialog room={room} onClose={() => setTiming(false)} />}
    </div>
  );
}

export function Tool({ icon, label, on, disabled = false, onUse, name }: { icon: IconName; label: string; on?: boolean; disabled?: boolean; onUse: () => void; name: string }) {
  return (
    <button type="button" className="tool" disabled={disabled} {...(on === undefined ? {} : { 'aria-pressed': on })} onClick={onUse} data-testid={`tool-${name}`}>
      <Icon name={icon} size={22} /><span>{label}</span>
    </button>
  );
}
