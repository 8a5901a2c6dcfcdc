import { api, ApiFailure, base64Of, ErrorNote, newId } from '@kindling/platform-web';
import { Button, Dialog, TextField } from '@kindling/ui';
import { useState } from 'react';
import { useEventWords } from '../words.ts';
import { shrinkPhoto } from './shrink-photo.ts';

export function AddPhotoDialog({ eventId, onClose, onAdded }: { eventId: string; onClose: () => void; onAdded: () => void }) {
  const t = useEventWords();
  const [photoId] = useState(newId);
  const [file, setFile] = useState<File | null>(null);
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const [busy, setBusy] = useState(false);
  const [unreadable, setUnreadable] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const save = async () => {
    if (!file) return;
    setBusy(true);
    setFailure(null);
    const small = await shrinkPhoto(file);
    setUnreadable(small === null);
    if (small) await api('events.add-photo', { params: { eventId, photoId }, body: { base64: await base64Of(small), caption: { zh, en } } }).then(onAdded, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
    setBusy(false);
  };
  return (
    <Dialog open onClose={onClose} title={t('add-photo')} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button disabled={!file || busy} onClick={() => void save()} data-testid="save-photo">{t('save')}</Button></>}>
      <label className="event-file">{t('photo-file')} <input type="file" accept="image/jpeg,image/png,image/webp" onChange={(event) => { setUnreadable(false); setFile(event.currentTarget.files?.[0] ?? null); }} data-testid="photo-file" /></label>
      <TextField label={t('caption-zh')} value={zh} maxLength={80} onChange={(event) => setZh(event.currentTarget.value)} data-testid="caption-zh" />
      <TextField label={t('caption-en')} value={en} maxLength={80} onChange={(event) => setEn(event.currentTarget.value)} />
      {unreadable && <p role="alert">{t('unreadable')}</p>}
      {failure && <ErrorNote failure={failure} />}
    </Dialog>
  );
}
