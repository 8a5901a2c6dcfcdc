import { boardColours, boardWidths } from '@kindling/contracts/light';
import { Icon, type IconName } from '@kindling/ui';
import { historyOf } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { useBoardWords, type BoardWord } from './board-words.ts';
import { drawTools, type DrawTool } from './hand.ts';
import { inks } from './paint-board.ts';
import type { BoardHand } from './use-board-hand.ts';

const pictures: Record<DrawTool, IconName> = { pen: 'pen', line: 'line', arrow: 'arrow', rect: 'rect', ellipse: 'ellipse', text: 'letters', eraser: 'rubber', laser: 'dot' };

/** Tools, colour and width of the one who draws. */
export function BoardTools({ room, hand, myId }: { room: LiveRoom; hand: BoardHand; myId: string }) {
  const t = useBoardWords();
  const { board } = room.state;
  const { done, undone } = historyOf(board, myId);
  return (
    <div className="board-tools">
      <div role="group" aria-label={t('tools')}>{drawTools.map((tool) => <Key key={tool} icon={pictures[tool]} word={tool} pressed={hand.tool === tool} onUse={() => hand.setTool(tool)} />)}</div>
      <div role="group" aria-label={t('colours')}>
        {boardColours.map((colour, c) => <button key={colour} type="button" className="board-key colour" aria-pressed={hand.ink.c === c} aria-label={t(colour)} title={t(colour)} onClick={() => hand.setInk({ ...hand.ink, c })} data-testid={`colour-${colour}`}><span style={{ background: inks[colour] }} /></button>)}
      </div>
      <div role="group" aria-label={t('widths')}>
        {boardWidths.map((units, w) => <button key={units} type="button" className="board-key width" aria-pressed={hand.ink.w === w} aria-label={t(`width-${w}` as BoardWord)} title={t(`width-${w}` as BoardWord)} onClick={() => hand.setInk({ ...hand.ink, w })}><span style={{ height: 2 + units / 2 }} /></button>)}
      </div>
      <div role="group" aria-label={t('undo')}>
        <Key icon="undo" word="undo" disabled={done.length === 0} onUse={() => void room.give('board.undo', {})} />
        <Key icon="redo" word="redo" disabled={undone.length === 0} onUse={() => void room.give('board.redo', {})} />
        {room.role === 'staff' && <Key icon="bin" word="clear" disabled={(board.pages[board.page]?.length ?? 0) === 0} onUse={() => void room.give('board.clear', { page: board.page })} />}
      </div>
    </div>
  );
}

export function Key({ icon, word, pressed, disabled = false, onUse }: { icon: IconName; word: BoardWord; pressed?: boolean; disabled?: boolean; onUse: () => void }) {
  const t = useBoardWords();
  return (
    <button type="button" className="board-key" {...(pressed === undefined ? {} : { 'aria-pressed': pressed })} disabled={disabled} aria-label={t(word)} title={t(word)} onClick={onUse} data-testid={`board-${word}`}>
      <Icon name={icon} size={20} />
    </button>
  );
}
