import { generateSketch } from '@kindling/blocks';
import type { Comment, HandIn } from '@kindling/contracts';
import { BlockEditor, CodeView } from '@kindling/editor';
import { useLanguage } from '@kindling/platform-web';
import { Button, Icon, Loading } from '@kindling/ui';
import { lazy, Suspense, useMemo } from 'react';
import { CheckList } from '../checks/check-list.tsx';
import { useSimulator } from '../simulator/use-simulator.ts';
import { BoardPanel } from '../workbench/board-panel.tsx';
import { useProgram } from '../workbench/use-program.ts';
import { TraceView } from '../upload/trace-view.tsx';
import { useWorkshopWords } from '../words.ts';
import { SketchView } from './sketch-view.tsx';
import '../workbench/workbench.css';

const PythonReplay = lazy(() => import('../python/python-replay.tsx'));

export interface WorkReplayProps {
  handIn: HandIn;
  comments: readonly Comment[];
  chosen: { on: 'block'; blockId: string } | { on: 'line'; line: number; file?: string | undefined } | null;
  onChooseBlock: (blockId: string | null) => void;
  onChooseLine: (line: number, file?: string) => void;
}

/** A hand-in as it was handed in: read only, runs as it ran for the pupil, shows the stored report. */
export default function WorkReplay(props: WorkReplayProps) {
  const { handIn: { work }, chosen } = props;
  if (work.source.mode !== 'python') return <CircuitReplay {...props} />;
  return <Suspense fallback={<Loading />}><PythonReplay handIn={props.handIn} code={work.source.code} comments={props.comments} chosenLine={chosen?.on === 'line' ? chosen.line : null} onChooseLine={props.onChooseLine} /></Suspense>;
}

function CircuitReplay({ handIn, comments, chosen, onChooseBlock, onChooseLine }: WorkReplayProps) {
  const t = useWorkshopWords();
  const { language } = useLanguage();
  const simulator = useSimulator();
  const { program, compile } = useProgram();
  const { source, diagram } = handIn.work;
  const sketch = useMemo(() => (source.mode === 'blocks' ? generateSketch(source.blocks) : null), [source]);
  const code = source.mode === 'text' ? source.code : sketch?.ok ? sketch.value.code : '';
  const run = async () => {
    const next = await compile(source);
    if (next.state === 'compiled') simulator.start(next.compilation.hex, diagram);
  };
  const pinnedLines = comments.flatMap((comment) => (comment.anchor.on === 'line' ? [comment.anchor.line] : []));
  const pinnedBlocks = comments.flatMap((comment, index) => (comment.anchor.on === 'block' ? [{ blockId: comment.anchor.blockId, label: String(index + 1) }] : []));
  const chosenLine = chosen?.on === 'line' ? chosen.line : chosen?.on === 'block' && sketch?.ok ? sketch.value.lineOfBlock[chosen.blockId]?.from : undefined;
  return (
    <div className="work-replay">
      <p className="bench-bar">
        <Button onClick={() => void run()} disabled={program.state === 'compiling'} data-testid="run"><Icon name="play" /> {t('run')}</Button>
        <Button variant="quiet" onClick={simulator.stop} disabled={simulator.state === 'idle'}><Icon name="stop" /> {t('stop')}</Button>
        <span role="status">{program.state === 'compiling' ? t('compiling') : program.state === 'failed' ? t('compile-failed') : ''}</span>
      </p>
      <div className="replay-columns">
        <div className="replay-program">
          {source.mode === 'blocks' && (
            <div className="bench-blocks replay-blocks">
              <Suspense fallback={<Loading />}>
                <BlockEditor value={source.blocks} onChange={() => undefined} toolboxTypes={[]} language={language} readOnly onSelectBlock={onChooseBlock} pinnedComments={pinnedBlocks}
                  {...(chosen?.on === 'block' ? { highlightBlockId: chosen.blockId } : {})} />
              </Suspense>
            </div>
          )}
          {source.mode === 'text' ? <SketchView source={source} comments={comments} chosen={chosen?.on === 'line' ? chosen : null} onChooseLine={onChooseLine} />
            : <CodeView code={code} pinnedLines={pinnedLines} onSelectLine={onChooseLine} {...(chosenLine ? { highlightLine: chosenLine } : {})} />}
        </div>
        <div className="replay-board"><BoardPanel diagram={diagram} simulator={simulator} marked={[]} /></div>
      </div>
      {handIn.boardTrace && <TraceView lines={handIn.boardTrace.lines} letGo={handIn.boardTrace.letGo} simulated={simulator.serial} />}
      {handIn.report && <CheckList titles={handIn.report.checks.map(({ id, title }) => ({ id, title }))} report={handIn.report} work={{ diagram, code }} />}
    </div>
  );
}
