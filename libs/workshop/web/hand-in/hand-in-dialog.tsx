import type { BenchSaid } from '@kindling/contracts';
import { Button, Dialog, TextField } from '@kindling/ui';
import { useState, type ReactNode } from 'react';
import { useWorkshopWords } from '../words.ts';
import { useBenchWords } from './bench-words.ts';

interface HandInDialogProps { open: boolean; checked: boolean; /** Work without a board has none to speak of. */ hasBoard: boolean; photos: ReactNode; boardLines: number | null; onClose: () => void; onConfirm: (note: string, bench: BenchSaid) => void }
const answers: readonly BenchSaid[] = ['works', 'fails', 'untried'];

/** Two clicks: Hand in, and yes. A word to the teacher, a tap on how the real board did and a picture are welcome, never needed. */
export default function HandInDialog({ open, checked, hasBoard, photos, boardLines, onClose, onConfirm }: HandInDialogProps) {
  const t = useWorkshopWords();
  const b = useBenchWords();
  const [note, setNote] = useState('');
  const [bench, setBench] = useState<BenchSaid>('untried');
  return (
    <Dialog open={open} onClose={onClose} title={t('hand-in-title')}
      actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button onClick={() => onConfirm(note, bench)} data-testid="confirm-hand-in">{t('hand-in')}</Button></>}>
      <p>{t('hand-in-body')}</p>
      {!checked && <p>{t('hand-in-unchecked')}</p>}
      {boardLines !== null && <p data-testid="trace-goes-along">{t('trace-goes-along', { count: boardLines })}</p>}
      {hasBoard && (
        <div role="group" aria-label={b('ask')} className="bench-said">
          <span>{b('ask')}</span>
          {answers.map((answer) => <button key={answer} type="button" aria-pressed={bench === answer} onClick={() => setBench(answer)} data-testid={`bench-${answer}`}>{b(answer)}</button>)}
        </div>
      )}
      <TextField label={t('note')} value={note} maxLength={500} onChange={(event) => setNote(event.currentTarget.value)} />
      {photos}
    </Dialog>
  );
}
