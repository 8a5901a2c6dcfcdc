import type { Kit, Shortage } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote } from '@kindling/platform-web';
import { Button, Dialog, TextField } from '@kindling/ui';
import { useState } from 'react';
import { usePartName } from '../use-part-name.ts';
import { useKitWords } from '../words.ts';

interface CountDialogProps { classId: string; kit: Kit; onClose: () => void; onDone: () => void }

/** The checklist of a kit: at its return, or when somebody counts the cupboard. */
export function CountDialog({ classId, kit, onClose, onDone }: CountDialogProps) {
  const t = useKitWords();
  const counting = useCounting({ classId, kit, onDone });
  const lent = kit.state.is === 'lent';
  return (
    <Dialog open onClose={onClose} title={t(lent ? 'back-title' : 'count-title', { label: kit.label })}
      actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button disabled={counting.busy} onClick={() => void counting.save()} data-testid="count-yes">{t(!lent ? 'count-yes' : counting.shortages.length > 0 ? 'back-yes' : 'all-there')}</Button></>}>
      <Checklist kit={kit} shortages={counting.shortages} onChange={counting.change} />
      {lent && <TextField label={t('note')} value={counting.note} maxLength={500} onChange={(event) => counting.setNote(event.currentTarget.value)} />}
      {counting.failure && <ErrorNote failure={counting.failure} onRetry={() => void counting.save()} />}
    </Dialog>
  );
}

export function useCounting({ classId, kit, onDone }: Omit<CountDialogProps, 'onClose'>) {
  const [shortages, setShortages] = useState<readonly Shortage[]>(kit.shortages);
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (next: Shortage) => setShortages([...shortages.filter(({ part }) => part !== next.part), ...(next.missing + next.broken > 0 ? [next] : [])]);
  const save = async () => {
    setBusy(true);
    const params = { classId, kitId: kit.id };
    try {
      if (kit.state.is === 'lent') await api('kits.take-back', { params, body: { loanId: kit.state.loanId, shortages: [...shortages], note } });
      else await api('kits.count', { params, body: { shortages: [...shortages] } });
      onDone();
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
    setBusy(false);
  };
  return { shortages, change, note, setNote, save, failure, busy };
}

/** A tap counts one more; past what the kit holds it begins again at none. */
export function Checklist({ kit, shortages, onChange }: { kit: Kit; shortages: readonly Shortage[]; onChange: (next: Shortage) => void }) {
  const t = useKitWords();
  const part = usePartName();
  return (
    <>
      <p>{t('back-note')}</p>
      <table className="plain-table kits-checklist">
        <thead><tr><th scope="col">{t('part')}</th><th scope="col">{t('should-be')}</th><th scope="col">{t('lost')}</th><th scope="col">{t('bad')}</th></tr></thead>
        <tbody>
          {Object.entries(kit.contents).map(([key, count]) => {
            const { missing, broken } = shortages.find((each) => each.part === key) ?? { missing: 0, broken: 0 };
            const next = (value: number, other: number) => (value + other >= count ? 0 : value + 1);
            return (
              <tr key={key}>
                <th scope="row">{part(key)}</th><td>{count}</td>
                <td><button type="button" aria-label={t('missing-of', { part: part(key) })} onClick={() => onChange({ part: key, missing: next(missing, broken), broken })} data-testid="missing" data-part={key}>{missing}</button></td>
                <td><button type="button" aria-label={t('broken-of', { part: part(key) })} onClick={() => onChange({ part: key, missing, broken: next(broken, missing) })} data-testid="broken" data-part={key}>{broken}</button></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
