import { Button, Dialog, Icon } from '@kindling/ui';
import { useState } from 'react';
import { helpOf } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import type { Lookers } from './bench-showing.ts';
import { useHelpWords } from './help-words.ts';
import './help.css';

/** For a pupil: a tip, a question whether somebody may write, and that somebody writes. */
export function HelpNotes({ room, myId, lookers = [] }: { room: LiveRoom; myId: string; lookers?: readonly Lookers[] }) {
  const t = useHelpWords();
  const [readTip, setReadTip] = useState(() => Number(sessionStorage.getItem('kindling.tip-read') ?? 0));
  if (room.role !== 'pupil' || room.state.phase.is !== 'open') return null;
  const { hand, tip } = helpOf(room.state, myId);
  const nameOf = (id: string): string => room.state.people[id]?.name || t('staff');
  const end = (): void => { void room.give('help.end', {}); };
  const read = (seq: number): void => { sessionStorage.setItem('kindling.tip-read', String(seq)); setReadTip(seq); };
  return (
    <>
      {lookers.length > 0 && hand.is !== 'allowed' && <span className="help-note quiet" role="status" data-testid="watched">{t('watched', { names: lookers.map(({ name }) => name).join('、') })}</span>}
      {hand.is === 'allowed' && <span className="help-note" role="status" data-testid="helper-writes">✎ {t('writes-here', { name: nameOf(hand.by) })} <Button size="compact-sm" variant="copper" onClick={end} data-testid="end-help">{t('end')}</Button></span>}
      {tip && tip.seq > readTip && <span className="help-note tip" role="status" data-testid="tip"><Icon name="broadcast" size={16} /> <span><strong>{t('tip-from', { name: nameOf(tip.by) })}</strong> {tip.text ?? t('next-hint')}</span> <Button size="compact-sm" variant="quiet" onClick={() => read(tip.seq)}>{t('got-it')}</Button></span>}
      {hand.is === 'asked' && (
        <Dialog open onClose={end} title={t('asks-to-write', { name: nameOf(hand.by) })}
          actions={<><Button variant="quiet" onClick={end}>{t('not-now')}</Button><Button onClick={() => void room.give('help.allow', {})} data-testid="allow-help">{t('allow')}</Button></>}>
          <p>{t('asks-body')}</p>
        </Dialog>
      )}
    </>
  );
}
