import type { YearTalk } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, newId, sendUp } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useRef, useState } from 'react';
import { useReviewWords } from './words.ts';

/** A talk's PDF: it goes up at once, and belongs to the talk once the page is saved. */
export function SlidesOfTalk({ params, reviewId, file, onChange }: { params: { branchId: string; year: number }; reviewId: string; file: YearTalk['file']; onChange: (file: YearTalk['file']) => void }) {
  const t = useReviewWords();
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number | null>(null);
  const [fresh, setFresh] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const add = async (chosen: File) => {
    setFailure(null);
    const fileId = newId();
    try {
      const { name } = await sendUp(chosen, { purpose: 'talk-slides', placeId: reviewId, onShare: setShare, finish: (uploadId) => api('review.add-slides', { params: { ...params, fileId }, body: { uploadId } }) });
      setFresh(true);
      onChange({ id: fileId, name });
    } catch (thrown) { if (thrown instanceof ApiFailure) setFailure(thrown); }
    setShare(null);
  };
  return (
    <div className="review-slides">
      {file
        ? <span><a href={`/api/branches/${params.branchId}/reviews/${params.year}/slides/${file.id}`} data-testid="own-slides">{file.name}</a> <Button size="compact-sm" variant="quiet" onClick={() => { setFresh(false); onChange(null); }}>{t('slides-remove')}</Button></span>
        : <><input ref={input} type="file" hidden accept="application/pdf" onChange={(event) => { const chosen = event.currentTarget.files?.[0]; event.currentTarget.value = ''; if (chosen) void add(chosen); }} data-testid="slides-file" /><Button size="compact-sm" variant="quiet" disabled={share !== null} onClick={() => input.current?.click()}>{t('slides-file')}</Button></>}
      {share !== null && <small role="status">{t('slides-sending', { share: Math.round(share * 100) })}</small>}
      {file && fresh && <small role="status">{t('slides-save')}</small>}
      {failure && <ErrorNote failure={failure} />}
    </div>
  );
}
