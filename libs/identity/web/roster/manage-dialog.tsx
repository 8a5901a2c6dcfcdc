import type { PupilRow } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote } from '@kindling/platform-web';
import { Button, Dialog, TextField } from '@kindling/ui';
import { useState, type ReactNode } from 'react';
import { useRosterWords } from './roster-words.ts';

/** One pupil: name and number, out of the class, put away. */
export function ManageDialog({ classId, pupil, onClose, onChanged, children }: { classId: string; pupil: PupilRow; onClose: () => void; onChanged: () => void; children?: ReactNode }) {
  const t = useRosterWords();
  const [name, setName] = useState(pupil.name);
  const [tile, setTile] = useState(String(pupil.tile));
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const params = { classId, personId: pupil.id };
  const run = async (work: () => Promise<unknown>) => {
    try { await work(); onChanged(); } catch (thrown) { if (!(thrown instanceof ApiFailure)) throw thrown; setFailure(thrown); }
  };
  const ready = name.trim() !== '' && /^[1-9]\d{0,2}$/.test(tile);
  return (
    <Dialog open onClose={onClose} title={t('manage', { name: pupil.name })} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button disabled={!ready} onClick={() => void run(() => api('identity.edit-pupil', { params, body: { name, tile: Number(tile) } }))}>{t('save')}</Button></>}>
      {failure && <ErrorNote failure={failure} />}
      <TextField label={t('name')} value={name} maxLength={40} onChange={(event) => setName(event.currentTarget.value)} />
      <TextField label={t('tile')} value={tile} inputMode="numeric" maxLength={3} onChange={(event) => setTile(event.currentTarget.value)} />
      <p><Button variant="quiet" onClick={() => void run(() => api('identity.leave-class', { params }))}>{t('leave')}</Button></p>
      <p className="roster-note">{t('leave-note')}</p>
      <p><Button variant="quiet" onClick={() => void run(() => api('identity.archive-pupil', { params, body: { archived: true } }))}>{t('archive')}</Button></p>
      <p className="roster-note">{t('archive-note')}</p>
      {children}
    </Dialog>
  );
}
