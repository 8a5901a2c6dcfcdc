import type { Compilation, ProgramSource, SketchSource } from '@kindling/contracts';
import { api, ApiFailure, useConnection } from '@kindling/platform-web';
import { useCallback, useEffect, useState } from 'react';
import { bytesInHex } from './built-program.tsx';
import { rememberCompilation, recallCompilation } from './compilation-memory.ts';

export type ProgramState =
  | { readonly state: 'idle' }
  | { readonly state: 'compiling' }
  | { readonly state: 'compiled'; readonly compilation: Extract<Compilation, { status: 'compiled' }>; readonly from: 'server' | 'this-computer' | 'file' }
  | { readonly state: 'failed'; readonly compilation: Extract<Compilation, { status: 'failed' }> }
  /** Never compiled before, and the server is away: it is compiled as soon as the server is back. */
  | { readonly state: 'waiting'; readonly source: ProgramSource }
  | { readonly state: 'refused'; readonly failure: ApiFailure };

/** A board's program is never Python, which the type of a work cannot say. */
const sketchOf = (source: Exclude<ProgramSource, { mode: 'hex' }>): SketchSource => (source.mode === 'python' ? { mode: 'text', code: source.code } : source);

/** Compiles on the server; without network the same source as before still runs from this computer's memory. */
export function useProgram() {
  const [program, setProgram] = useState<ProgramState>({ state: 'idle' });
  const take = useCallback((compilation: Compilation, source: ProgramSource, from: 'server' | 'this-computer' | 'file'): ProgramState => {
    const next: ProgramState = compilation.status === 'compiled' ? { state: 'compiled', compilation, from } : { state: 'failed', compilation };
    if (from === 'server') rememberCompilation(source, compilation);
    setProgram(next);
    return next;
  }, []);
  const compile = useCallback(async (source: ProgramSource): Promise<ProgramState> => {
    if (source.mode === 'hex') return take({ status: 'compiled', key: '', code: '', lineOfBlock: {}, hex: source.hex, flashBytes: bytesInHex(source.hex), ramBytes: 0, diagnostics: [] }, source, 'file');
    setProgram({ state: 'compiling' });
    try {
      return take(await api('workshop.compile', { body: { source: sketchOf(source) } }), source, 'server');
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      const remembered = thrown.code === 'network.away' ? recallCompilation(source) : null;
      if (remembered) return take(remembered, source, 'this-computer');
      const next: ProgramState = thrown.code === 'network.away' ? { state: 'waiting', source } : { state: 'refused', failure: thrown };
      setProgram(next);
      return next;
    }
  }, [take]);
  const online = useConnection().state === 'online';
  useEffect(() => { if (online && program.state === 'waiting') void compile(program.source); }, [online, program, compile]);
  return { program, compile, take };
}
