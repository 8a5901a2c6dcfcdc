import { ownBlocks, builtInBlocks, generateSketch } from '@kindling/blocks';
import type { Aside, Diagram, WrittenSource } from '@kindling/contracts';
import { BlockEditor, CodeEditor, CodeView, PythonEditor, pythonTokens, type CodeCaret } from '@kindling/editor';
import { useApiQuery, useLanguage } from '@kindling/platform-web';
import { Button, Icon, Loading } from '@kindling/ui';
import { Suspense, useMemo, type ReactNode } from 'react';
import { BoardView } from '@kindling/board-view';
import { useSimulator } from '../simulator/use-simulator.ts';
import { BoardPanel } from '../workbench/board-panel.tsx';
import { useProgram } from '../workbench/use-program.ts';
import { useWorkshopWords } from '../words.ts';
import '../workbench/workbench.css';
import { ClassBoard, type SharedRunProps } from './followed-board.tsx';
import './program-desk.css';

type BoardSeen = Extract<Aside, { is: 'board' }>;
export interface ProgramDeskProps {
  readonly source: WrittenSource;
  readonly diagram: Diagram;
  /** Decides which blocks are offered. */
  readonly exerciseId: string | null;
  /** Null: to look at only. */
  readonly onChange: ((source: WrittenSource) => void) | null;
  /** Another one starts the editor anew with `source`. */
  readonly editorKey: string;
  readonly caret: { readonly at: number; readonly name: string } | null;
  readonly onCaret?: (at: number) => void;
  /** A board that runs elsewhere, as it was last seen; without it the program can be run here. */
  readonly seen?: BoardSeen | null;
  /** A board that runs on every computer alike. */
  readonly shared?: SharedRunProps;
  /** Chose a block or a line. */
  readonly onPick?: (at: { on: 'block'; blockId: string } | { on: 'line'; line: number }) => void;
}

/** A program that several people look at and one of them writes; its board beside it. */
export default function ProgramDesk(props: ProgramDeskProps) {
  return (
    <div className={props.source.mode === 'python' ? 'program-desk without-board' : 'program-desk'}>
      <div className="desk-program"><Suspense fallback={<Loading />}><Program {...props} /></Suspense></div>
      {props.source.mode !== 'python' && <Board {...props} />}
    </div>
  );
}

function Board({ source, diagram, seen, shared }: ProgramDeskProps) {
  if (shared) return <ClassBoard diagram={diagram} shared={shared} />;
  return seen === undefined ? <DeskBoard source={source} diagram={diagram} /> : <SeenBoard diagram={diagram} seen={seen} />;
}

function Program({ source, exerciseId, onChange, editorKey, caret, onCaret, onPick }: ProgramDeskProps): ReactNode {
  const { language } = useLanguage();
  if (source.mode === 'blocks') return <Blocks key={editorKey} source={source} exerciseId={exerciseId} onChange={onChange} onPick={onPick} />;
  if (!onChange) return <CodeView code={source.code} {...(source.mode === 'python' ? { tokens: pythonTokens } : {})} {...(caret ? { caret: placeOf(source.code, caret) } : {})} {...(onPick ? { onSelectLine: (line: number) => onPick({ on: 'line', line }) } : {})} />;
  const Editor = source.mode === 'python' ? PythonEditor : CodeEditor;
  return <Editor key={editorKey} value={source.code} onChange={(code) => onChange({ mode: source.mode, code })} language={language} diagnostics={[]} {...(onCaret ? { onCaret } : {})} />;
}

const everyBlock = [...ownBlocks.map(({ type }) => type), ...Object.keys(builtInBlocks)];
interface BlocksProps extends Pick<ProgramDeskProps, 'exerciseId' | 'onChange'> { readonly source: Extract<WrittenSource, { mode: 'blocks' }>; readonly onPick: ProgramDeskProps['onPick'] | undefined }
function Blocks({ source, exerciseId, onChange, onPick }: BlocksProps) {
  const { language } = useLanguage();
  const exercise = useApiQuery('exercises.exercise', { params: { exerciseId: exerciseId ?? '' } }, { enabled: exerciseId !== null && onChange !== null });
  if (onChange && exerciseId !== null && !exercise.data && !exercise.error) return <Loading />;
  const toolbox = exercise.data?.kind === 'circuit' ? exercise.data.toolbox : everyBlock;
  return <BlockEditor value={source.blocks} onChange={(blocks) => onChange?.({ mode: 'blocks', blocks })} toolboxTypes={onChange ? toolbox : []} language={language} readOnly={onChange === null} {...(onPick ? { onSelectBlock: (blockId: string | null) => { if (blockId) onPick({ on: 'block', blockId }); } } : {})} />;
}

function placeOf(code: string, { at, name }: { at: number; name: string }): CodeCaret {
  const before = code.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1)?.length ?? 0, name };
}

/** Drawn from what was told about it; nothing runs here. */
function SeenBoard({ diagram, seen }: { diagram: Diagram; seen: BoardSeen | null }) {
  const t = useWorkshopWords();
  const { language } = useLanguage();
  const on = seen !== null && seen.state !== 'idle';
  const parts = useMemo(() => ({ running: on, leds: seen?.leds ?? {}, led13: seen?.led13 ?? 0, pressed: new Set(seen?.pressed ?? []), values: seen?.values ?? {}, texts: seen?.texts ?? {} }), [on, seen]);
  return (
    <div className="desk-board" data-testid="seen-board" data-state={seen?.state ?? 'idle'}>
      <div className="bench-board perf-board"><div className="bench-drawing"><BoardView diagram={diagram} state={parts} language={language} marked={[]} /></div></div>
      <p className="bench-clock" role="status">{on && <>{t(seen.state === 'crashed' ? 'because-program-crashed' : seen.state === 'paused' ? 'paused' : 'running')} · {t('sim-time', { seconds: (seen.simMs / 1000).toFixed(1) })}</>}</p>
      {seen?.serial && <pre className="desk-serial" tabIndex={0} aria-label={t('serial')}>{seen.serial}</pre>}
    </div>
  );
}

function DeskBoard({ source, diagram }: { source: WrittenSource; diagram: Diagram }) {
  const t = useWorkshopWords();
  const simulator = useSimulator();
  const { program, compile } = useProgram();
  const runs = useMemo(() => source.mode !== 'blocks' || generateSketch(source.blocks).ok, [source]);
  const run = async () => {
    const next = await compile(source);
    if (next.state === 'compiled') simulator.start(next.compilation.hex, diagram);
  };
  return (
    <div className="desk-board">
      <p className="desk-run">
        <Button onClick={() => void run()} disabled={!runs || program.state === 'compiling'} data-testid="desk-run"><Icon name="play" /> {t('run')}</Button>
        <Button variant="quiet" onClick={simulator.stop} disabled={simulator.state === 'idle'}><Icon name="stop" /> {t('stop')}</Button>
        <span role="status">{program.state === 'compiling' ? t('compiling') : program.state === 'failed' ? t('compile-failed') : ''}</span>
      </p>
      <BoardPanel diagram={diagram} simulator={simulator} marked={[]} />
    </div>
  );
}
