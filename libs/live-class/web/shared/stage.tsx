import { Tabs } from '@kindling/ui';
import { useEffect, useState, type ReactNode } from 'react';
import type { LiveRoom } from '../link/use-live-class.ts';
import { SharedPanel } from './shared-panel.tsx';
import { useSharedWords } from './shared-words.ts';

/** The middle of a room: what is there anyway, and in front of it the shared program while there is one. */
export function Stage({ room, myId, children }: { room: LiveRoom; myId: string; children: ReactNode }) {
  const t = useSharedWords();
  const { shared } = room.state;
  const [front, setFront] = useState<'program' | 'rest'>('program');
  useEffect(() => setFront('program'), [shared?.id]);
  if (!shared) return children;
  return (
    <div className="live-stage">
      <Tabs value={front} onChange={(value) => setFront(value === 'rest' ? 'rest' : 'program')} tabs={[{ value: 'program', label: t('program') }, { value: 'rest', label: room.role === 'staff' ? t('pupils') : t('slide') }]} />
      {front === 'program' ? <SharedPanel room={room} shared={shared} myId={myId} /> : children}
    </div>
  );
}
