import { Icon, type IconName } from '@kindling/ui';
import type { LiveRoom } from '../link/use-live-class.ts';
import { useBoardWords } from '../board/board-words.ts';
import { useDeckWords } from '../decks/deck-words.ts';
import { useToolWords } from '../tools/tool-words.ts';
import { useLiveWords } from '../words.ts';

export const tutorViews = ['pupils', 'board', 'slides'] as const;
export type TutorView = (typeof tutorViews)[number];
const pictures: Record<TutorView, IconName> = { pupils: 'grid', board: 'pen', slides: 'picture' };

/** What stands in the middle of the tutor's room. The view that everybody sees just now carries a mark. */
export function ViewTabs({ room, view, onView }: { room: LiveRoom; view: TutorView; onView: (view: TutorView) => void }) {
  const tool = useToolWords();
  const board = useBoardWords();
  const deck = useDeckWords();
  const t = useLiveWords();
  const labels: Record<TutorView, string> = { pupils: tool('view-pupils'), board: board('board'), slides: deck('slides') };
  const { board: { shown }, deck: onShow } = room.state;
  const live = shown ? 'board' : onShow ? 'slides' : null;
  const open = (next: TutorView): void => {
    onView(next);
    if (next === 'board' && !room.state.board.shown && room.state.phase.is === 'open') void room.give('board.show', { on: true });
  };
  const move = (by: number): void => { const next = tutorViews[(tutorViews.indexOf(view) + by + tutorViews.length) % tutorViews.length]; if (next) open(next); };
  return (
    <div role="tablist" aria-orientation="vertical" aria-label={tool('views')} className="tool-rail views" onKeyDown={(event) => { if (event.key === 'ArrowDown') move(1); if (event.key === 'ArrowUp') move(-1); }}>
      {tutorViews.map((each) => (
        <button key={each} type="button" role="tab" className="tool" aria-selected={each === view} tabIndex={each === view ? 0 : -1} onClick={() => open(each)} data-testid={`view-${each}`}>
          <Icon name={pictures[each]} size={22} /><span>{labels[each]}</span>
          {each === live && <small className="on-air">{t('on-air')}</small>}
        </button>
      ))}
    </div>
  );
}
