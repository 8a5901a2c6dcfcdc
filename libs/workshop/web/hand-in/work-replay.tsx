import type { Comment, HandIn } from '@kindling/contracts';
import { CheckList } from '../checks/check-list.tsx';
import { TraceView } from '../upload/trace-view.tsx';
import { WorkView } from './work-view.tsx';

export interface WorkReplayProps {
  handIn: HandIn;
  comments: readonly Comment[];
  chosen: { on: 'block'; blockId: string } | { on: 'line'; line: number } | null;
  onChooseBlock: (blockId: string | null) => void;
  onChooseLine: (line: number) => void;
}

/** A hand-in as it was handed in: runs on the same simulator, shows the stored report. */
export default function WorkReplay({ handIn, comments, chosen, onChooseBlock, onChooseLine }: WorkReplayProps) {
  const { work, report, boardTrace } = handIn;
  const pinnedLines = comments.flatMap((comment) => (comment.anchor.on === 'line' ? [comment.anchor.line] : []));
  const pinnedBlocks = comments.flatMap((comment, index) => (comment.anchor.on === 'block' ? [{ blockId: comment.anchor.blockId, label: String(index + 1) }] : []));
  return (
    <WorkView work={work} chosen={chosen} pinnedLines={pinnedLines} pinnedBlocks={pinnedBlocks} onChooseBlock={onChooseBlock} onChooseLine={onChooseLine} below={({ code, serial }) => (
      <>
        {boardTrace && <TraceView lines={boardTrace.lines} letGo={boardTrace.letGo} simulated={serial} />}
        {report && <CheckList titles={report.checks.map(({ id, title }) => ({ id, title }))} report={report} work={{ diagram: work.diagram, code }} />}
      </>
    )} />
  );
}
