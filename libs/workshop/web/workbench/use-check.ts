import type { CheckReport, Compilation, Diagnostic, Work } from '@kindling/contracts';
import { api, ApiFailure, newId } from '@kindling/platform-web';
import { useCallback, useState } from 'react';

export type CheckState =
  | { readonly state: 'idle' }
  | { readonly state: 'checking' }
  | { readonly state: 'checked'; readonly report: CheckReport; readonly work: Work; readonly code: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly state: 'refused'; readonly failure: ApiFailure };

export interface CheckPlace { readonly classId: string | null; readonly exerciseId: string }

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
      setCheck({ state: 'checked', report, work, code: compilation?.code ?? '', diagnostics });
      return report;
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setCheck({ state: 'refused', failure: thrown });
      return null;
    }
  }, [classId, exerciseId, onCompilation]);
  return { check, run };
}
