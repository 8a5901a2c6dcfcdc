import type { PartCounts } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, newId } from '@kindling/platform-web';
import { Button, Dialog, TextField } from '@kindling/ui';
import { useState } from 'react';
import { usePartName } from '../use-part-name.ts';
import { useKitWords } from '../words.ts';

const most = 60;

export function AddKitsDialog({ classId, standard, onClose, onAdded }: { classId: string; standard: PartCounts; onClose: () => void; onAdded: () => void }) {
  const t = useKitWords();
  const part = usePartName();
  const [many, setMany] = useState('6');
  // The ids stay the same when the button is pressed again after a lost answer.
  const [ids] = useState(() => Array.from({ length: most }, newId));
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const count = Number(many);
  const fits = Number.isInteger(count) && count >= 1 && count <= most;
  const add = () => api('kits.add', { params: { classId }, body: { kitIds: ids.slice(0, count), contents: standard } }).then(onAdded, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return (
    <Dialog open onClose={onClose} title={t('add-title')} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button disabled={!fits} onClick={() => void add()} data-testid="add-kits-yes">{t('add-yes')}</Button></>}>
      <TextField type="number" label={t('add-count')} min={1} max={most} value={many} onChange={(event) => setMany(event.currentTarget.value)} />
      <p>{t('add-text')} {Object.entries(standard).map(([key, each]) => `${part(key)} × ${each}`).join(' · ')}</p>
      {failure && <ErrorNote failure={failure} onRetry={() => void add()} />}
    </Dialog>
  );
}
