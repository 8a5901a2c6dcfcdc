import type { PupilRow } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, saveFile } from '@kindling/platform-web';
import { Button, TextField } from '@kindling/ui';
import { useState } from 'react';
import { useRosterWords } from './roster-words.ts';

/** What the family may ask for: everything about the child in a file, and everything gone. */
export function PupilDataTools({ classId, pupil, onErased }: { classId: string; pupil: PupilRow; onErased: () => void }) {
  const t = useRosterWords();
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const params = { classId, personId: pupil.id };
  const guarded = async (work: () => Promise<void>) => {
    try { await work(); } catch (thrown) { if (!(thrown instanceof ApiFailure)) throw thrown; setFailure(thrown); }
  };
  const download = () => guarded(async () => {
    const data = await api('identity.export-pupil', { params });
    saveFile(`${pupil.name} ${data.exportedAt.slice(0, 10)}.json`, JSON.stringify(data, null, 2), 'application/json');
  });
  const erase = () => guarded(async () => { await api('identity.erase-pupil', { params, body: { name: typed } }); onErased(); });
  return (
    <section className="pupil-data">
      <h3>{t('data')}</h3>
      {failure && <ErrorNote failure={failure} />}
      <p><Button variant="quiet" onClick={() => void download()} data-testid="export">{t('export')}</Button></p>
      <p className="roster-note">{t('export-note')}</p>
      <p className="roster-note">{t('erase-note')}</p>
      <TextField label={t('erase-type', { name: pupil.name })} value={typed} autoComplete="off" onChange={(event) => setTyped(event.currentTarget.value)} />
      <p><Button variant="danger" disabled={typed.trim() !== pupil.name} onClick={() => void erase()} data-testid="erase">{t('erase-now')}</Button></p>
    </section>
  );
}
