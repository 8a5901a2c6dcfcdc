import { chatModes, type ChatMode } from '@kindling/contracts/light';
import type { LiveRoom } from '../link/use-live-class.ts';
import { useToolWords } from './tool-words.ts';
import './class-tools.css';

/** Who may speak: a choice for those who teach, a sentence for pupils. */
export function ChatModeChoice({ room }: { room: LiveRoom }) {
  const t = useToolWords();
  const choose = (value: string): void => { const mode = chatModes.find((each) => each === value); if (mode) void room.give('chat.set-mode', { mode }); };
  return (
    <select className="chat-mode" aria-label={t('chat-mode')} value={room.state.tools.chat} onChange={(event) => choose(event.currentTarget.value)} data-testid="chat-mode">
      {chatModes.map((mode) => <option key={mode} value={mode}>{t(`chat-${mode}`)}</option>)}
    </select>
  );
}

export function ChatModeNote({ mode }: { mode: ChatMode }) {
  const t = useToolWords();
  if (mode === 'open') return null;
  return <p className="chat-mode-note" role="status" data-testid="chat-quiet">{t(`chat-is-${mode}`)}</p>;
}
