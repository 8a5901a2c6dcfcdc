import type { CheckReport, Compilation, Diagnostic, Work } from '@kindling/contracts';
import { api, ApiFailure, newId } from '@kindling/platform-web';
import { useCallback, useState } from 'react';
import { recallCheck, rememberCheck } from './check-memory.ts';

export type CheckState =
  | { readonly state: 'idle' }
  | { readonly state: 'checking' }
  | { readonly state: 'checked'; readonly report: CheckReport; readonly work: Work; readonly code: string; readonly diagnostics: readonly Diagnostic[]; readonly from: 'server' | 'this-computer' }
  /** Without network, and nothing is known of this very work. */
  | { readonly state: 'waiting' }
  | { readonly state: 'refused'; readonly failure: ApiFailure };

export interface CheckPlace { readonly classId: string | null; readonly exerciseId: string }

/** What the server said of the same program and circuit still holds. */
function withoutNetwork(exerciseId: string, work: Work): CheckState {
  const known = recallCheck(exerciseId, work);
  return known ? { state: 'checked', report: known.report, code: known.code, diagnostics: known.diagnostics, work, from: 'this-computer' } : { state: 'waiting' };
}

/** Checks run on the server only; a visitor's check stores nothing there. */
export function useCheck({ classId, exerciseId }: CheckPlace, onCompilation: (compilation: Compilation, work: Work) => void) {
  const [check, setCheck] = useState<CheckState>({ state: 'idle' });
  const run = useCallback(async (work: Work): Promise<CheckReport | null> => {
    setCheck({ state: 'checking' });
    try {
      const { report, compilation, diagnostics } = classId
        ? await api('workshop.check', { params: { classId, exerciseId }, body: { attemptId: newId(), work } })
        : await api('workshop.try-check', { params: { exerciseId }, body: { work } });
      if (compilation) onCompilation(compilation, work);
      const answer = { report, code: compilation?.code ?? '', diagnostics };
      rememberCheck(exerciseId, work, answer);
      setCheck({ state: 'checked', ...answer, work, from: 'server' });
      return report;
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setCheck(thrown.code === 'network.away' ? withoutNetwork(exerciseId, work) : { state: 'refused', failure: thrown });
      return null;
    }
  }, [classId, exerciseId, onCompilation]);
  return { check, run };
}
