import type { PythonRun } from '@kindling/contracts';
import { api, ApiFailure } from '@kindling/platform-web';
import { useCallback, useState } from 'react';

export type RunState =
  | { readonly state: 'idle' }
  | { readonly state: 'running' }
  | { readonly state: 'ended'; readonly run: PythonRun; readonly code: string }
  | { readonly state: 'refused'; readonly failure: ApiFailure };

/** Runs on the server; a visitor without a class gets lessons for visitors only. */
export function usePythonRun({ classId, exerciseId }: { readonly classId: string | null; readonly exerciseId: string }) {
  const [ran, setRan] = useState<RunState>({ state: 'idle' });
  const start = useCallback(async (code: string, stdin: string): Promise<void> => {
    setRan({ state: 'running' });
    try {
      const body = { code, stdin };
      const run = classId ? await api('workshop.run-python', { params: { classId, exerciseId }, body }) : await api('workshop.try-python', { params: { exerciseId }, body });
      setRan({ state: 'ended', run, code });
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setRan({ state: 'refused', failure: thrown });
    }
  }, [classId, exerciseId]);
  return { ran, start };
}
