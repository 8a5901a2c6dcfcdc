import { useState } from 'react';
import { ApiFailure } from '../http/api.ts';
import { savePdf } from '../http/save-file.ts';

export interface Paper {
  readonly making: boolean;
  readonly failure: ApiFailure | null;
  /** Asks the server for a PDF and gives it to the person. */
  readonly print: (ask: () => Promise<Parameters<typeof savePdf>[0]>) => Promise<void>;
}
/** A sheet that the server makes, so that its type does not depend on this computer. */
export function usePaper(): Paper {
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [making, setMaking] = useState(false);
  const print: Paper['print'] = async (ask) => {
    setMaking(true);
    setFailure(null);
    try {
      savePdf(await ask());
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    } finally {
      setMaking(false);
    }
  };
  return { making, failure, print };
}
