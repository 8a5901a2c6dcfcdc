import { materialLimits } from '@kindling/contracts/light';
import { api, ApiFailure, ErrorNote, newId, sendParts } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useState } from 'react';
import { useEventWords } from '../words.ts';

/** Papers to take home; on the public page as soon as they are here. */
export function MaterialList({ eventId, materials, mayRemove, onChanged }: { eventId: string; materials: readonly { id: string; name: string }[]; mayRemove: boolean; onChanged: () => void }) {
  const t = useEventWords();
  const [share, setShare] = useState<number | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const tell = (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); };
  const add = async (file: File) => {
    setFailure(null);
    setTooLarge(file.size > materialLimits.parts * materialLimits.partBytes);
    if (file.size > materialLimits.parts * materialLimits.partBytes) return;
    const fileId = newId();
    try {
      const parts = await sendParts(file, { partBytes: materialLimits.partBytes, send: (at, base64) => api('events.material-part', { params: { eventId, fileId, at }, body: { base64 } }), onShare: setShare });
      await api('events.add-material', { params: { eventId, fileId }, body: { name: file.name.slice(0, 80), parts } });
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
      {tooLarge && <p role="alert">{t('too-large')}</p>}
      {failure && <ErrorNote failure={failure} />}
    </>
  );
}
