import { ownBlocks, builtInBlocks, generateSketch } from '@kindling/blocks';
import type { Diagram, WrittenSource } from '@kindling/contracts';
import { BlockEditor, CodeEditor, CodeView, PythonEditor, pythonTokens, type CodeCaret } from '@kindling/editor';
import { useApiQuery, useLanguage } from '@kindling/platform-web';
import { Button, Icon, Loading } from '@kindling/ui';
import { Suspense, useMemo, type ReactNode } from 'react';
import { useSimulator } from '../simulator/use-simulator.ts';
import { BoardPanel } from '../workbench/board-panel.tsx';
import { useProgram } from '../workbench/use-program.ts';
import { useWorkshopWords } from '../words.ts';
import '../workbench/workbench.css';
import './program-desk.css';

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
}

/** A program that several people look at and one of them writes; its board beside it. */
export default function ProgramDesk(props: ProgramDeskProps) {
  return (
    <div className={props.source.mode === 'python' ? 'program-desk without-board' : 'program-desk'}>
      <div className="desk-program"><Suspense fallback={<Loading />}><Program {...props} /></Suspense></div>
      {props.source.mode !== 'python' && <DeskBoard source={props.source} diagram={props.diagram} />}
    </div>
  );
}

function Program({ source, exerciseId, onChange, editorKey, caret, onCaret }: ProgramDeskProps): ReactNode {
  const { language } = useLanguage();
  if (source.mode === 'blocks') return <Blocks key={editorKey} source={source} exerciseId={exerciseId} onChange={onChange} />;
  if (!onChange) return <CodeView code={source.code} {...(source.mode === 'python' ? { tokens: pythonTokens } : {})} {...(caret ? { caret: placeOf(source.code, caret) } : {})} />;
  const Editor = source.mode === 'python' ? PythonEditor : CodeEditor;
  return <Editor key={editorKey} value={source.code} onChange={(code) => onChange({ mode: source.mode, code })} language={language} diagnostics={[]} {...(onCaret ? { onCaret } : {})} />;
}

const everyBlock = [...ownBlocks.map(({ type }) => type), ...Object.keys(builtInBlocks)];
function Blocks({ source, exerciseId, onChange }: { source: Extract<WrittenSource, { mode: 'blocks' }>; exerciseId: string | null; onChange: ProgramDeskProps['onChange'] }) {
  const { language } = useLanguage();
  const exercise = useApiQuery('exercises.exercise', { params: { exerciseId: exerciseId ?? '' } }, { enabled: exerciseId !== null && onChange !== null });
  if (onChange && exerciseId !== null && !exercise.data && !exercise.error) return <Loading />;
  const toolbox = exercise.data?.kind === 'circuit' ? exercise.data.toolbox : everyBlock;
  return <BlockEditor value={source.blocks} onChange={(blocks) => onChange?.({ mode: 'blocks', blocks })} toolboxTypes={onChange ? toolbox : []} language={language} readOnly={onChange === null} />;
}

function placeOf(code: string, { at, name }: { at: number; name: string }): CodeCaret {
  const before = code.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1)?.length ?? 0, name };
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
