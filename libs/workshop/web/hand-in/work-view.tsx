import { generateSketch } from '@kindling/blocks';
import type { Work } from '@kindling/contracts';
import { BlockEditor, CodeView } from '@kindling/editor';
import { useLanguage } from '@kindling/platform-web';
import { Button, Icon, Loading } from '@kindling/ui';
import { Suspense, useMemo, type ReactNode } from 'react';
import { useSimulator } from '../simulator/use-simulator.ts';
import { BoardPanel } from '../workbench/board-panel.tsx';
import { BuiltProgram } from '../workbench/built-program.tsx';
import { useProgram } from '../workbench/use-program.ts';
import { useWorkshopWords } from '../words.ts';
import { SecondPin } from './second-pin.tsx';
import { SketchView, type LinePlace } from './sketch-view.tsx';
import '../workbench/workbench.css';

export interface WorkViewProps {
  work: Work;
  chosen?: { on: 'block'; blockId: string } | ({ on: 'line' } & LinePlace) | null;
  pinnedLines?: readonly LinePlace[];
  pinnedBlocks?: readonly { readonly blockId: string; readonly label: string }[];
  onChooseBlock?: (blockId: string | null) => void;
  onChooseLine?: (line: number, file?: string) => void;
  second?: number | null;
  onChooseSecond?: (atMs: number) => void;
  /** What stands below; knows the C++ and what the simulated board has said. */
  below?: (seen: { readonly code: string; readonly serial: string }) => ReactNode;
}
const nobody = (): void => undefined;

/** Somebody's work, read only, on the same simulator. */
export function WorkView({ work, chosen = null, pinnedLines = [], pinnedBlocks = [], onChooseBlock = nobody, onChooseLine, second = null, onChooseSecond, below }: WorkViewProps) {
  const t = useWorkshopWords();
  const { language } = useLanguage();
  const simulator = useSimulator();
  const { program, compile } = useProgram();
  const { source, diagram } = work;
  const sketch = useMemo(() => (source.mode === 'blocks' ? generateSketch(source.blocks) : null), [source]);
  const code = source.mode === 'hex' ? '' : source.mode !== 'blocks' ? source.code : sketch?.ok ? sketch.value.code : '';
  const run = async (untilMs: number | null = null) => {
    const next = await compile(source);
    if (next.state !== 'compiled') return;
    simulator.start(next.compilation.hex, diagram);
    if (untilMs === null) return;
    simulator.pause();
    simulator.step(Math.max(1, untilMs));
  };
  const chosenLine = chosen?.on === 'line' ? chosen.line : chosen?.on === 'block' && sketch?.ok ? sketch.value.lineOfBlock[chosen.blockId]?.from : undefined;
  return (
    <div className="work-replay">
      <p className="bench-bar">
        <Button onClick={() => void run()} disabled={program.state === 'compiling'} data-testid="run"><Icon name="play" /> {t('run')}</Button>
        <Button variant="quiet" onClick={simulator.stop} disabled={simulator.state === 'idle'}><Icon name="stop" /> {t('stop')}</Button>
        {onChooseSecond && source.mode !== 'python' && <SecondPin at={simulator.state === 'idle' ? null : simulator.simMs} second={second} onPin={onChooseSecond} onShow={(atMs) => void run(atMs)} />}
        <span role="status">{program.state === 'compiling' ? t('compiling') : program.state === 'failed' ? t('compile-failed') : ''}</span>
      </p>
      <div className="replay-columns">
        <div className="replay-program">
          {source.mode === 'blocks' && (
            <div className="bench-blocks replay-blocks">
              <Suspense fallback={<Loading />}>
                <BlockEditor value={source.blocks} onChange={nobody} toolboxTypes={[]} language={language} readOnly onSelectBlock={onChooseBlock} pinnedComments={pinnedBlocks}
                  {...(chosen?.on === 'block' ? { highlightBlockId: chosen.blockId } : {})} />
              </Suspense>
            </div>
          )}
          {source.mode === 'hex' && <BuiltProgram name={source.name} hex={source.hex} />}
          {source.mode === 'text' && <SketchView source={source} pinned={pinnedLines} chosen={chosen?.on === 'line' ? chosen : null} {...(onChooseLine ? { onChooseLine } : {})} />}
          {(source.mode === 'blocks' || source.mode === 'python') && <CodeView code={code} pinnedLines={pinnedLines.map((place) => place.line)} {...(onChooseLine ? { onSelectLine: onChooseLine } : {})} {...(chosenLine ? { highlightLine: chosenLine } : {})} />}
        </div>
        <div className="replay-board"><BoardPanel diagram={diagram} simulator={simulator} marked={[]} /></div>
      </div>
      {below?.({ code, serial: simulator.serial })}
    </div>
  );
}
