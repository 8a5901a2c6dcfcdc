import { api, ApiFailure, ErrorNote, newId, sendUp } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useState } from 'react';
import { useEventWords } from '../words.ts';

/** Papers to take home; on the public page as soon as they are here. */
export function MaterialList({ eventId, materials, mayRemove, onChanged }: { eventId: string; materials: readonly { id: string; name: string }[]; mayRemove: boolean; onChanged: () => void }) {
  const t = useEventWords();
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const tell = (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); };
  const add = async (file: File) => {
    setFailure(null);
    const fileId = newId();
    try {
      await sendUp(file, { purpose: 'event-paper', placeId: eventId, onShare: setShare, finish: (uploadId) => api('events.add-material', { params: { eventId, fileId }, body: { uploadId } }) });
      onChanged();
    } catch (thrown) { tell(thrown); }
    setShare(null);
  };
  return (
    <>
      <h3>{t('materials')}</h3>
      {materials.length === 0 && <p>{t('no-materials')}</p>}
      <ul data-testid="materials">{materials.map((each) => <li key={each.id}><a href={`/api/public/events/${eventId}/materials/${each.id}`}>{each.name}</a> {mayRemove && <Button size="compact-sm" variant="quiet" onClick={() => void api('events.remove-material', { params: { eventId, fileId: each.id } }).then(onChanged, tell)}>{t('remove')}</Button>}</li>)}</ul>
      <label className="event-file">{t('add-material')} <input type="file" accept="application/pdf" onChange={(event) => { const file = event.currentTarget.files?.[0]; event.currentTarget.value = ''; if (file) void add(file); }} data-testid="material-file" /></label>
      {share !== null && <p role="status">{t('sending', { share: Math.round(share * 100) })}</p>}
      {failure && <ErrorNote failure={failure} />}
    </>
  );
}
