import type { GridCell, ResponseOf } from '@kindling/contracts';
import { Link, useText } from '@kindling/platform-web';
import { Button, Dialog, StateCell } from '@kindling/ui';
import { useCoachWords } from '../coach/coach-words.ts';
import { useProgressWords } from '../words.ts';

export interface OpenCell { readonly pupilId: string; readonly name: string; readonly cell: GridCell; readonly step: ResponseOf<'progress.class-grid'>['steps'][number] }

/** One cell, and where it can be followed to: the checks as they were, the hand-in, the pupil, something to give. */
export function CellDialog({ classId, open, onClose, onGive }: { classId: string; open: OpenCell; onClose: () => void; onGive: () => void }) {
  const t = useCoachWords();
  const p = useProgressWords();
  const text = useText();
  const { cell, step, name, pupilId } = open;
  return (
    <Dialog open onClose={onClose} title={t('detail', { name, step: text(step.title) })} actions={<><Button variant="quiet" onClick={onGive}>{t('assign-title')}</Button><Button onClick={onClose}>{t('close')}</Button></>}>
      <p data-testid="cell-detail"><StateCell state={cell.state} label="" /> <strong>{p(cell.state)}</strong> · {p('attempts', { count: cell.attempts })} · {p('minutes', { minutes: cell.minutes })}</p>
      {cell.stuckBecause && <p>{t(cell.stuckBecause)}</p>}
      {cell.stuckOn && <p>{t('stuck-on', { check: text(cell.stuckOn) })}</p>}
      <p className="class-links">
        {step.exercise && cell.attempts > 0 && <Link to={`/teach/${classId}/pupils/${pupilId}/checks/${step.exercise}`}>{t('see-attempts')}</Link>}
        {cell.handInId && <Link to={`/grade/${cell.handInId}`}>{t('see-hand-in')}</Link>}
        <Link to={`/teach/${classId}/pupils/${pupilId}`}>{t('see-pupil')}</Link>
      </p>
    </Dialog>
  );
}
