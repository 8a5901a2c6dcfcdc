import { ApiFailure, newId } from '@kindling/platform-web';
import { useState } from 'react';
import { sendSlides } from './send-slides.ts';

export type Upload = { readonly is: 'none' } | { readonly is: 'sending'; readonly name: string; readonly percent: number } | { readonly is: 'making'; readonly name: string };

/** Files one after the other into one deck; the first that is refused stops the rest. */
export function useUpload(classId: string, onMade: (deckId: string) => void) {
  const [upload, setUpload] = useState<Upload>({ is: 'none' });
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const send = async (files: readonly File[], into: string | null) => {
    const deckId = into ?? newId();
    setFailure(null);
    try {
      for (const file of files) {
        setUpload({ is: 'sending', name: file.name, percent: 0 });
        await sendSlides(classId, deckId, file, (share) => setUpload(share < 1 ? { is: 'sending', name: file.name, percent: Math.round(share * 100) } : { is: 'making', name: file.name }));
        onMade(deckId);
      }
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
    setUpload({ is: 'none' });
  };
  return { upload, failure, send };
}
