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
function withoutNetwork(place: CheckPlace, work: Work): CheckState {
  const known = recallCheck(place, work);
  return known ? { state: 'checked', report: known.report, work, code: known.compilation?.code ?? '', diagnostics: known.diagnostics, from: 'this-computer' } : { state: 'waiting' };
}

/** Checks run on the server only; a visitor's check stores nothing. */
export function useCheck({ classId, exerciseId }: CheckPlace, onCompilation: (compilation: Compilation, work: Work) => void) {
  const [check, setCheck] = useState<CheckState>({ state: 'idle' });
  const run = useCallback(async (work: Work): Promise<CheckReport | null> => {
    setCheck({ state: 'checking' });
    try {
      const { report, compilation, diagnostics } = classId
        ? await api('workshop.check', { params: { classId, exerciseId }, body: { attemptId: newId(), work } })
        : await api('workshop.try-check', { params: { exerciseId }, body: { work } });
      if (compilation) onCompilation(compilation, work);
      rememberCheck({ classId, exerciseId }, work, { report, compilation, diagnostics });
      setCheck({ state: 'checked', report, work, code: compilation?.code ?? '', diagnostics, from: 'server' });
      return report;
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setCheck(thrown.code === 'network.away' ? withoutNetwork({ classId, exerciseId }, work) : { state: 'refused', failure: thrown });
      return null;
    }
  }, [classId, exerciseId, onCompilation]);
  return { check, run };
}
