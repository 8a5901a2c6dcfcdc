import type { Comment, HandIn } from '@kindling/contracts';
import { lazyPart, Loading } from '@kindling/ui';
import { Suspense } from 'react';
import { CheckList } from '../checks/check-list.tsx';
import { TraceView } from '../upload/trace-view.tsx';
import { WorkView } from './work-view.tsx';

const PythonReplay = lazyPart(() => import('../python/python-replay.tsx'));

/** What there is of a hand-in, or of a single check. */
export type ReplayedWork = Pick<HandIn, 'classId' | 'exerciseId' | 'work' | 'report' | 'boardTrace'>;
export interface WorkReplayProps {
  handIn: ReplayedWork;
  comments: readonly Comment[];
  chosen: { on: 'block'; blockId: string } | { on: 'line'; line: number; file?: string | undefined } | null;
  onChooseBlock: (blockId: string | null) => void;
  onChooseLine: (line: number, file?: string) => void;
  /** A moment of the run that a comment is pinned to. */
  second?: number | null;
  onChooseSecond?: (atMs: number) => void;
}

/** A hand-in as it was handed in: read only, runs as it ran for the pupil, shows the stored report. */
export default function WorkReplay(props: WorkReplayProps) {
  const { handIn: { work }, chosen } = props;
  if (work.source.mode !== 'python') return <CircuitReplay {...props} />;
  return <Suspense fallback={<Loading />}><PythonReplay handIn={props.handIn} code={work.source.code} comments={props.comments} chosenLine={chosen?.on === 'line' ? chosen.line : null} onChooseLine={props.onChooseLine} /></Suspense>;
}

function CircuitReplay({ handIn, comments, chosen, onChooseBlock, onChooseLine, second = null, onChooseSecond }: WorkReplayProps) {
  const { work, report, boardTrace } = handIn;
  const pinnedLines = comments.flatMap((comment) => (comment.anchor.on === 'line' ? [{ line: comment.anchor.line, file: comment.anchor.file }] : []));
  const pinnedBlocks = comments.flatMap((comment, index) => (comment.anchor.on === 'block' ? [{ blockId: comment.anchor.blockId, label: String(index + 1) }] : []));
  return (
    <WorkView work={work} chosen={chosen} pinnedLines={pinnedLines} pinnedBlocks={pinnedBlocks} onChooseBlock={onChooseBlock} onChooseLine={onChooseLine} second={second} {...(onChooseSecond ? { onChooseSecond } : {})} below={({ code, serial }) => (
      <>
        {boardTrace && <TraceView lines={boardTrace.lines} letGo={boardTrace.letGo} simulated={serial} />}
        {report && <CheckList titles={report.checks.map(({ id, title }) => ({ id, title }))} report={report} work={{ diagram: work.diagram, code }} />}
      </>
    )} />
  );
}
