import { generateSketch } from '@kindling/blocks';
import type { BlockWorkspace, Diagnostic } from '@kindling/contracts';
import { mainTab } from '@kindling/contracts/light';
import { BlockEditor, CodeView } from '@kindling/editor';
import { ErrorNote, useLanguage } from '@kindling/platform-web';
import { Button, Dialog, lazyPart, Loading } from '@kindling/ui';
import { Suspense, useMemo, useState } from 'react';
import { usePointed, type BenchVisitor } from '../shared/visitor.ts';
import { useWorkshopWords } from '../words.ts';
import { BuiltProgram } from './built-program.tsx';
import type { ProgramState } from './use-program.ts';
import type { BenchAction, BenchState } from './workbench-state.ts';

const TextProgram = lazyPart(() => import('./text-program.tsx'));
export interface ProgramPanelProps { bench: BenchState; dispatch: (action: BenchAction) => void; toolbox: readonly string[]; program: ProgramState; editorKey: string; visitor: BenchVisitor | null }

/** Middle column: blocks with their C++ beside them, or the C++ itself. */
export function ProgramPanel({ bench, dispatch, toolbox, program, editorKey, visitor }: ProgramPanelProps) {
  const t = useWorkshopWords();
  const [asking, setAsking] = useState(false);
  const [tab, setTab] = useState<string>(mainTab);
  const { source } = bench.work;
  const code = useMemo(() => (source.mode === 'blocks' ? sketchOf(source.blocks) : 'code' in source ? source.code : ''), [source]);
  if (source.mode === 'hex') return <section className="bench-program" aria-label={t('built')}><BuiltProgram name={source.name} hex={source.hex} /><ProgramNote program={program} onOpen={setTab} /></section>;
  return (
    <section className="bench-program" aria-label={source.mode === 'blocks' ? t('blocks') : t('code')}>
      <div className="bench-program-bar">
        <strong>{source.mode === 'blocks' ? t('blocks') : t('code')}</strong>
        {source.mode === 'blocks' && <Button variant="quiet" onClick={() => setAsking(true)}>{t('to-text')}</Button>}
        {source.mode === 'text' && bench.blocksBefore && <Button variant="quiet" onClick={() => dispatch({ do: 'back-to-blocks' })}>{t('to-blocks')}</Button>}
      </div>
      <ProgramNote program={program} onOpen={setTab} />
      {source.mode === 'blocks'
        && <BlocksWithCode loadKey={editorKey} blocks={source.blocks} code={code} toolbox={toolbox} visitor={visitor} onChange={(blocks) => dispatch({ do: 'edit-source', source: { mode: 'blocks', blocks } })} />}
      {source.mode === 'text' && <Suspense fallback={<Loading />}><TextProgram key={String(visitor?.writer)} source={source} tab={tab} onTab={setTab} diagnostics={diagnosticsOf(program)} visitor={visitor} onChange={(text) => dispatch({ do: 'edit-source', source: text })} /></Suspense>}
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('to-text-title')}
        actions={<><Button variant="quiet" onClick={() => setAsking(false)}>{t('cancel')}</Button><Button onClick={() => { setAsking(false); dispatch({ do: 'continue-in-text', code }); }}>{t('yes')}</Button></>}>
        <p>{t('to-text-body')}</p>
      </Dialog>
    </section>
  );
}

const sketchOf = (blocks: BlockWorkspace): string => {
  const sketch = generateSketch(blocks);
  return sketch.ok ? sketch.value.code : '';
};

interface BlocksWithCodeProps { loadKey: string; blocks: BlockWorkspace; code: string; toolbox: readonly string[]; visitor: BenchVisitor | null; onChange: (blocks: BlockWorkspace) => void }
function BlocksWithCode({ loadKey, blocks, code, toolbox, visitor, onChange }: BlocksWithCodeProps) {
  const t = useWorkshopWords();
  const { language } = useLanguage();
  const pointedAt = usePointed(visitor);
  const [shown, setShown] = useState(() => window.innerWidth > 720);
  const [block, setBlock] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const sketch = useMemo(() => { const made = generateSketch(blocks); return made.ok ? made.value : null; }, [blocks]);
  const range = block ? sketch?.lineOfBlock[block] : undefined;
  return (
    <div className="blocks-with-code">
      <div className="bench-blocks">
        <Suspense fallback={<Loading />}>
          <BlockEditor value={blocks} loadKey={loadKey} onChange={onChange} toolboxTypes={[...toolbox]} language={language} readOnly={visitor?.writer != null} pointed={pointedAt.block} onSelectBlock={(id) => { setBlock(id); setPointed(null); }} {...(pointed ? { highlightBlockId: pointed } : {})} />
        </Suspense>
      </div>
      <div className="bench-code">
        <Button variant="quiet" onClick={() => setShown(!shown)} aria-expanded={shown}>{shown ? t('hide-code') : t('show-code')}</Button>
        {shown && <CodeView code={code} onSelectLine={(line) => { const owner = sketch?.blockOfLine[line] ?? null; setPointed(owner); setBlock(owner); }} {...(range ? { highlightLine: range.from } : {})} />}
      </div>
    </div>
  );
}

const diagnosticsOf = (program: ProgramState): readonly Diagnostic[] => (program.state === 'failed' || program.state === 'compiled' ? program.compilation.diagnostics : []);

/** What the last Run or Check said about the program itself. */
function ProgramNote({ program, onOpen }: { program: ProgramState; onOpen: (tab: string) => void }) {
  const t = useWorkshopWords();
  const { language } = useLanguage();
  if (program.state === 'compiling') return <p className="bench-note" role="status">{t('compiling')}</p>;
  if (program.state === 'compiled' && program.from === 'file') return null;
  if (program.state === 'compiled') return <p className="bench-note good" role="status">{program.from === 'server' ? t('compiled', { bytes: program.compilation.flashBytes }) : t('cached-run')}</p>;
  if (program.state === 'waiting') return <p className="bench-note" role="alert" data-testid="waits-for-server">{t('waits-for-server')}</p>;
  if (program.state === 'refused') return <ErrorNote failure={program.failure} />;
  if (program.state !== 'failed') return null;
  return (
    <div className="bench-note bad" role="alert">
      <strong>{t('compile-failed')}</strong>
      <ul>
        {program.compilation.diagnostics.filter((each) => each.severity === 'error').slice(0, 5).map((each, index) => (
          <li key={index}>{each.file && each.file !== mainTab && <button type="button" className="link" onClick={() => onOpen(each.file ?? mainTab)}>{each.file}</button>} {t('line', { line: each.line })}: {each.message[language]}<details><summary>{t('raw')}</summary><pre>{each.raw}</pre></details></li>
        ))}
      </ul>
    </div>
  );
}
