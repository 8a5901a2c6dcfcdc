import { lazyPart, Loading } from '@kindling/ui';
import { Suspense } from 'react';
import type { LiveRoom } from '../link/use-live-class.ts';
import type { Lesson } from './live-page.tsx';
import { SlideView } from './slide-view.tsx';

const BoardStage = lazyPart(() => import('../board/board-stage.tsx'));
const DeckView = lazyPart(() => import('../decks/deck-view.tsx').then((module) => ({ default: module.DeckView })));

/** What everybody sees at that moment: the board, a page of own slides, or the lesson's. */
export function Shown({ room, classId, lesson, myId }: { room: LiveRoom; classId: string; lesson: Lesson | null; myId: string }) {
  const { board, deck, slide } = room.state;
  return (
    <div className="live-shown">
      <Suspense fallback={<Loading />}>
        {board.shown ? <BoardStage room={room} myId={myId} /> : deck ? <DeckView room={room} classId={classId} /> : <SlideView lesson={lesson} slide={slide} />}
      </Suspense>
    </div>
  );
}
