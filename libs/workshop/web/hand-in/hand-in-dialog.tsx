import { Button, Dialog, TextField } from '@kindling/ui';
import { useState, type ReactNode } from 'react';
import { useWorkshopWords } from '../words.ts';

/** Two clicks: Hand in, and yes. A word to the teacher is welcome, never needed. */
export default function HandInDialog({ open, checked, photos, boardLines, onClose, onConfirm }: { open: boolean; checked: boolean; photos: ReactNode; boardLines: number | null; onClose: () => void; onConfirm: (note: string) => void }) {
  const t = useWorkshopWords();
  const [note, setNote] = useState('');
  return (
    <Dialog open={open} onClose={onClose} title={t('hand-in-title')}
      actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button onClick={() => onConfirm(note)} data-testid="confirm-hand-in">{t('hand-in')}</Button></>}>
      <p>{t('hand-in-body')}</p>
      {!checked && <p>{t('hand-in-unchecked')}</p>}
      {boardLines !== null && <p data-testid="trace-goes-along">{t('trace-goes-along', { count: boardLines })}</p>}
      <TextField label={t('note')} value={note} maxLength={500} onChange={(event) => setNote(event.currentTarget.value)} />
      {photos}
    </Dialog>
  );
}
