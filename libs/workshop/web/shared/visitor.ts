import type { Work, WrittenSource } from '@kindling/contracts';
import { useEffect, useMemo } from 'react';
import type { SimulatorView } from '../simulator/use-simulator.ts';
import type { BenchAction, BenchState } from '../workbench/workbench-state.ts';

export interface Pointed { readonly name: string; readonly at: { readonly on: 'block'; readonly blockId: string } | { readonly on: 'line'; readonly line: number } }
/** Somebody who looks over the pupil's shoulder, and may have been given the pen. */
export interface BenchVisitor {
  readonly onWork: (exerciseId: string, work: Work) => void;
  readonly onBoard: (board: SimulatorView) => void;
  /** Whoever writes in the pupil's place now. */
  readonly writer: string | null;
  /** What they wrote; a new object each time. */
  readonly written: WrittenSource | null;
  readonly pointed: Pointed | null;
}

/** Shows the visitor the work, and puts on the bench what they write. */
export function useVisitor(visitor: BenchVisitor | null, exerciseId: string, bench: BenchState, act: (action: BenchAction) => void): void {
  const { work } = bench;
  const onWork = visitor?.onWork;
  const written = visitor?.written ?? null;
  useEffect(() => onWork?.(exerciseId, work), [onWork, exerciseId, work]);
  useEffect(() => { if (written) act({ do: 'edit-source', source: written }); }, [written, act]);
}

/** The same object as long as the mark is the same: a board that runs draws the bench thirty times a second. */
export function usePointed(visitor: BenchVisitor | null): { readonly block: { blockId: string; name: string } | null; readonly line: { line: number; name: string } | null } {
  const pointed = visitor?.pointed ?? null;
  return useMemo(() => ({
    block: pointed?.at.on === 'block' ? { blockId: pointed.at.blockId, name: pointed.name } : null,
    line: pointed?.at.on === 'line' ? { line: pointed.at.line, name: pointed.name } : null,
  }), [pointed]);
}
