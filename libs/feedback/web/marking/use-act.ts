import { ApiFailure } from '@kindling/platform-web';
import { useCallback, useState } from 'react';

/** Does something that may fail in an expected way, one at a time; the failure is shown beside the button. */
export function useAct(): { readonly failure: ApiFailure | null; readonly busy: boolean; readonly act: (what: () => Promise<unknown>) => Promise<boolean> } {
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const act = useCallback(async (what: () => Promise<unknown>) => {
    setFailure(null);
    setBusy(true);
    try {
      await what();
      return true;
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return { failure, busy, act };
}
