import type { Anchor, Comment, HandIn } from '@kindling/contracts';
import type { ComponentType, ReactNode } from 'react';

export interface ReplayProps {
  handIn: HandIn; comments: readonly Comment[]; chosen: { on: 'block'; blockId: string } | { on: 'line'; line: number; file?: string | undefined } | null;
  onChooseBlock: (blockId: string | null) => void; onChooseLine: (line: number, file?: string) => void;
  second?: number | null; onChooseSecond?: (atMs: number) => void;
}
/** The running work itself comes from the workshop; the app puts it in. */
export type ReplayView = ComponentType<ReplayProps>;

/** Work to run, with what is pinned to it; a click on a block, a line or the clock moves the pin. */
export function replayOf(Replay: ReplayView, { handIn, comments, anchor, onAnchor }: { handIn: HandIn; comments: readonly Comment[]; anchor: Anchor; onAnchor: (anchor: Anchor) => void }): ReactNode {
  return (
    <Replay handIn={handIn} comments={comments} chosen={anchor.on === 'block' || anchor.on === 'line' ? anchor : null} second={anchor.on === 'second' ? anchor.atMs : null}
      onChooseBlock={(blockId) => onAnchor(blockId ? { on: 'block', blockId } : { on: 'work' })} onChooseLine={(line, file) => onAnchor({ on: 'line', line, ...(file ? { file } : {}) })} onChooseSecond={(atMs) => onAnchor({ on: 'second', atMs })} />
  );
}
