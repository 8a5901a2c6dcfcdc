import { BOARD_HEIGHT, BOARD_WIDTH, boardLimits } from '@kindling/contracts/light';
import { useErrorWords, type FailureCode } from '@kindling/platform-web';
import { Button, Icon } from '@kindling/ui';
import { useEffect, useRef } from 'react';
import { mayDraw, type Board } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { BoardCanvas } from './board-canvas.tsx';
import { BoardTools, Key } from './board-tools.tsx';
import { useBoardWords } from './board-words.ts';
import { paintShape, startPaint, type Pictures } from './paint-board.ts';
import { usePictures } from './use-pictures.ts';
import { useBoardHand, type BoardHand } from './use-board-hand.ts';
import './board.css';

/** The board with whatever the viewer may do on it. */
export default function BoardStage({ room, myId }: { room: LiveRoom; myId: string }) {
  const t = useBoardWords();
  const sentence = useErrorWords();
  const pictures = usePictures(room.classId);
  const hand = useBoardHand(room, myId, pictures);
  const { state, role, onGlimpse } = room;
  const { board } = state;
  const open = state.phase.is === 'open';
  const draws = open && role !== null && mayDraw(state, { personId: myId, role });
  const names = useRef(state.people);
  names.current = state.people;
  useEffect(() => onGlimpse((passed) => hand.layer.hear(passed, names.current[passed.u]?.name ?? '', performance.now())), [onGlimpse, hand.layer]);
  return (
    <section className="board" aria-label={t('board')} data-testid="board">
      {draws && <BoardTools room={room} hand={hand} myId={myId} />}
      {draws && role === 'pupil' && <p className="live-quiet" role="status">{t('you-draw')}</p>}
      {hand.refused && <p className="live-alert" role="alert">{sentence(hand.refused.code as FailureCode, hand.refused.params)}</p>}
      <div className="board-surface">
        <BoardCanvas page={board.pages[board.page] ?? []} at={board.page} of={board.pages.length} hand={hand} pictures={pictures} mayDraw={draws} onUndo={() => void room.give('board.undo', {})} onRedo={() => void room.give('board.redo', {})} />
        {hand.writingAt && <Writing key={`${hand.writingAt.x}:${hand.writingAt.y}`} hand={hand} />}
      </div>
      <BoardFoot room={room} board={board} pictures={pictures} staff={open && role === 'staff'} />
    </section>
  );
}

/** Words are typed where they will stand. Enter and a click elsewhere keep them, Escape does not. */
function Writing({ hand }: { hand: BoardHand }) {
  const t = useBoardWords();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const at = hand.writingAt;
  if (!at) return null;
  return (
    <input ref={box} className="board-writing" aria-label={t('write-here')} maxLength={boardLimits.textLength} style={{ left: `${(at.x / BOARD_WIDTH) * 100}%`, top: `${(at.y / BOARD_HEIGHT) * 100}%` }} data-testid="board-writing"
      onBlur={(event) => hand.write(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') event.currentTarget.value = '';
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }} />
  );
}

function BoardFoot({ room, board, pictures, staff }: { room: LiveRoom; board: Board; pictures: Pictures; staff: boolean }) {
  const t = useBoardWords();
  const go = (page: number): void => { void room.give('board.go', { page }); };
  return (
    <div className="board-foot">
      {staff && <Key icon="back" word="page-back" disabled={board.page === 0} onUse={() => go(board.page - 1)} />}
      <span data-testid="board-page">{t('page', { page: board.page + 1, of: board.pages.length })}</span>
      {staff && <Key icon="play" word="page-on" disabled={board.page >= board.pages.length - 1} onUse={() => go(board.page + 1)} />}
      {staff && <Key icon="plus" word="page-add" disabled={board.pages.length >= boardLimits.pages} onUse={() => void room.give('board.add-page', {})} />}
      <span className="live-gap" />
      {staff && <Button variant="quiet" size="compact-sm" aria-pressed={board.allDraw} onClick={() => void room.give('board.let-draw', { on: !board.allDraw })} data-testid="let-all">{board.allDraw && <Icon name="check" size={16} />} {board.allDraw ? t('letting-all') : t('let-all')}</Button>}
      <Button variant="quiet" size="compact-sm" onClick={() => savePicture(board, pictures)} data-testid="board-save">{t('save')}</Button>
      {staff && <Button variant={board.shown ? 'quiet' : 'copper'} size="compact-sm" onClick={() => void room.give('board.show', { on: !board.shown })} data-testid="board-show">{board.shown ? t('take-off') : t('put-on')}</Button>}
    </div>
  );
}

/** The page at its own size, whatever the screen. */
function savePicture(board: Board, pictures: Pictures): void {
  const sheet = document.createElement('canvas');
  [sheet.width, sheet.height] = [BOARD_WIDTH, BOARD_HEIGHT];
  const context = sheet.getContext('2d');
  if (!context) return;
  startPaint(context);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, BOARD_WIDTH, BOARD_HEIGHT);
  for (const item of board.pages[board.page] ?? []) paintShape(context, item.shape, pictures);
  sheet.toBlob((picture) => {
    if (!picture) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(picture);
    link.download = `board-${board.page + 1}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }, 'image/png');
}
