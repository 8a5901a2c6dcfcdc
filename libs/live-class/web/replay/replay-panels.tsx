import type { ReplayNote } from '@kindling/contracts';
import { Tabs } from '@kindling/ui';
import type { RefObject } from 'react';
import { unopened, type LiveState } from '../../domain/index.ts';
import { ChatPanel } from '../room/chat-panel.tsx';
import { useLiveWords } from '../words.ts';
import { NotesPanel } from './notes-panel.tsx';
import { pastRoom } from './past-room.ts';
import { useReplayWords } from './replay-words.ts';
import { SearchPanel } from './search-panel.tsx';

export type Panel = 'chat' | 'notes' | 'search';
interface PanelsProps {
  panel: Panel; onPanel: (panel: Panel) => void; box: RefObject<HTMLInputElement | null>; liveId: string; myId: string; state: LiveState | null;
  notes: readonly ReplayNote[]; atMs: number; lastsMs: number; staff: boolean; onSeek: (atMs: number) => void; onNotes: () => void;
}

export function ReplayPanels({ panel, onPanel, box, liveId, myId, state, notes, atMs, lastsMs, staff, onSeek, onNotes }: PanelsProps) {
  const t = useReplayWords();
  const live = useLiveWords();
  return (
    <div className="replay-panels" aria-label={t('panels')} role="region">
      <Tabs value={panel} onChange={(value) => onPanel(value as Panel)} tabs={[{ value: 'chat', label: live('chat') }, { value: 'notes', label: `${t('notes')}${notes.length > 0 ? ` ${notes.length}` : ''}` }, { value: 'search', label: t('search') }]} />
      {panel === 'chat' && <ChatPanel room={pastRoom(state ?? unopened)} myId={myId} staff={false} readOnly />}
      {panel === 'notes' && <NotesPanel liveId={liveId} notes={notes} atMs={atMs} lastsMs={lastsMs} staff={staff} onSeek={onSeek} onChanged={onNotes} />}
      {panel === 'search' && <SearchPanel liveId={liveId} box={box} onSeek={onSeek} />}
    </div>
  );
}
