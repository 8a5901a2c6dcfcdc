import type { Diagnostic, PythonRun } from '@kindling/contracts';
import { ErrorNote, useText } from '@kindling/platform-web';
import { useEffect, useId, useRef } from 'react';
import type { RunState } from './use-python-run.ts';
import { usePythonWords } from './words.ts';
import './python.css';

export interface RunPanelProps {
  stdin: string;
  onStdin: (stdin: string) => void;
  ran: RunState;
  /** The program as it is now, to tell a result that is out of date. */
  code: string;
  files: readonly { readonly name: string; readonly text: string }[];
}

/** Right column: what is typed, what came of it, and what went wrong in words. */
export function RunPanel({ stdin, onStdin, ran, code, files }: RunPanelProps) {
  const t = usePythonWords();
  const id = useId();
  const result = useRef<HTMLDivElement>(null);
  // On a phone the result is below the program, where nobody would look for it.
  useEffect(() => { if (ran.state === 'ended' || ran.state === 'refused') result.current?.scrollIntoView({ block: 'nearest' }); }, [ran]);
  return (
    <section className="bench-board python-run" aria-label={t('run-side')}>
      <label htmlFor={id}>{t('input')}</label>
      <textarea id={id} value={stdin} maxLength={4000} rows={Math.min(8, Math.max(3, stdin.split('\n').length))} spellCheck={false} onChange={(event) => onStdin(event.target.value)} data-testid="python-input" />
      {files.length > 0 && <GivenFiles files={files} />}
      <h3>{t('output')}</h3>
      <div className="python-result" aria-live="polite" ref={result}>
        {ran.state === 'idle' && <p className="bench-quiet">{t('empty')}</p>}
        {ran.state === 'running' && <p role="status">{t('running')}</p>}
        {ran.state === 'refused' && <Refused ran={ran} />}
        {ran.state === 'ended' && <Result run={ran.run} stale={ran.code !== code} />}
      </div>
    </section>
  );
}

function Refused({ ran }: { ran: Extract<RunState, { state: 'refused' }> }) {
  const t = usePythonWords();
  if (ran.failure.code === 'network.away') return <p role="alert">{t('no-server')}</p>;
  return ran.failure.code === 'request.too-many' ? <p role="alert">{t('too-soon')}</p> : <ErrorNote failure={ran.failure} />;
}

function Result({ run, stale }: { run: PythonRun; stale: boolean }) {
  const t = usePythonWords();
  return (
    <>
      {stale && <p className="bench-quiet">{t('changed')}</p>}
      {run.output !== '' && <pre tabIndex={0} aria-label={t('output')} translate="no" data-testid="python-output">{run.output}</pre>}
      {run.output === '' && run.status === 'ran' && <p className="bench-quiet">{t('printed-nothing')}</p>}
      {run.status === 'ran' && <p className="bench-quiet" role="status">{run.exitCode === 0 ? t('ended') : t('ended-with', { code: run.exitCode })}</p>}
      {run.status === 'error' && <Explained title={t('went-wrong')} diagnostic={run.diagnostic} frames={run.frames} />}
      {run.status === 'stopped' && <Explained title={t('stopped')} diagnostic={run.diagnostic} frames={[]} />}
    </>
  );
}

function Explained({ title, diagnostic, frames }: { title: string; diagnostic: Diagnostic; frames: readonly { readonly line: number; readonly inside: string }[] }) {
  const t = usePythonWords();
  const text = useText();
  return (
    <div className="bench-note bad" role="alert" data-testid="python-error">
      <strong>{title}</strong>
      <p>{diagnostic.line > 0 && <b>{t('line', { line: diagnostic.line })}: </b>}{text(diagnostic.message)}</p>
      {frames.length > 1 && <p>{t('way')} {frames.map((frame) => t('line', { line: frame.line }) + (frame.inside === '<module>' ? '' : t('inside', { name: frame.inside }))).join(' → ')}</p>}
      <details><summary>{t('raw')}</summary><pre translate="no">{diagnostic.raw}</pre></details>
    </div>
  );
}

function GivenFiles({ files }: Pick<RunPanelProps, 'files'>) {
  const t = usePythonWords();
  return (
    <details className="python-files" open>
      <summary>{t('files')}</summary>
      {files.map((file) => <div key={file.name}><code>{file.name}</code><pre translate="no">{file.text}</pre></div>)}
    </details>
  );
}
