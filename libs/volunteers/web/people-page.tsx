import type { ResponseOf } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, useApiQuery } from '@kindling/platform-web';
import { Button, Dialog, Empty, Loading, TextField } from '@kindling/ui';
import { useState } from 'react';
import { useVolunteerWords, type VolunteerWord } from './words.ts';
import './volunteers.css';

type Sheet = ResponseOf<'volunteers.sheets'>['sheets'][number];
const trainings = ['child-safety', 'lesson-rehearsal', 'platform', 'workshop-safety'] as const;
type Training = (typeof trainings)[number];

/** `/org/people`: members of the branch, whose papers were seen and when, what they have trained, when they are free. */
export default function PeoplePage({ branchId }: { branchId: string }) {
  const t = useVolunteerWords();
  const found = useApiQuery('volunteers.sheets', { params: { branchId } });
  const [open, setOpen] = useState<Sheet | null>(null);
  if (found.error && !found.data) return <ErrorNote failure={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading />;
  const { sheets } = found.data;
  const day = (on: string | null) => on ?? <span className="volunteers-missing">{t('missing')}</span>;
  return (
    <div className="volunteers">
      <h1>{t('people-title')}</h1>
      <p className="volunteers-lead">{t('people-what')}</p>
      {sheets.length === 0 ? <Empty title={t('no-members')} /> : (
        <div className="table-scroll">
          <table className="plain-table">
            <thead><tr><th scope="col">{t('who')}</th><th scope="col">{t('background')}</th><th scope="col">{t('pledge')}</th><th scope="col">{t('training')}</th><th scope="col">{t('availability')}</th><td /></tr></thead>
            <tbody>
              {sheets.map((sheet) => (
                <tr key={sheet.personId} data-testid="sheet-row">
                  <th scope="row">{sheet.name} <small>{t(`role-${sheet.role}` as VolunteerWord)}</small></th><td>{day(sheet.backgroundOn)}</td><td>{day(sheet.pledgeOn)}</td>
                  <td>{sheet.training.length > 0 ? sheet.training.map((each) => t(each as VolunteerWord)).join(' · ') : day(null)}</td><td>{sheet.availability || '—'}</td><td><Button size="compact-sm" variant="quiet" onClick={() => setOpen(sheet)}>{t('edit')}</Button></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open && <SheetDialog branchId={branchId} sheet={open} onClose={() => setOpen(null)} onSaved={() => { setOpen(null); void found.refetch(); }} />}
    </div>
  );
}

function SheetDialog({ branchId, sheet, onClose, onSaved }: { branchId: string; sheet: Sheet; onClose: () => void; onSaved: () => void }) {
  const t = useVolunteerWords();
  const [{ backgroundOn, pledgeOn, training, availability }, change] = useState({ backgroundOn: sheet.backgroundOn ?? '', pledgeOn: sheet.pledgeOn ?? '', training: trainings.filter((each) => sheet.training.includes(each)), availability: sheet.availability });
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const set = (part: Partial<{ backgroundOn: string; pledgeOn: string; training: Training[]; availability: string }>) => change((before) => ({ ...before, ...part }));
  const save = () => api('volunteers.set-sheet', { params: { branchId, personId: sheet.personId }, body: { backgroundOn: backgroundOn || null, pledgeOn: pledgeOn || null, training, availability } })
    .then(onSaved, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return (
    <Dialog open onClose={onClose} title={t('edit-title', { name: sheet.name })} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button onClick={() => void save()} data-testid="save-sheet">{t('save')}</Button></>}>
      <TextField type="date" label={t('background')} value={backgroundOn} onChange={(event) => set({ backgroundOn: event.currentTarget.value })} />
      <TextField type="date" label={t('pledge')} value={pledgeOn} onChange={(event) => set({ pledgeOn: event.currentTarget.value })} />
      <fieldset className="volunteers-training"><legend>{t('training')}</legend>
        {trainings.map((each) => <label key={each}><input type="checkbox" checked={training.includes(each)} onChange={() => set({ training: training.includes(each) ? training.filter((one) => one !== each) : [...training, each] })} /> {t(each)}</label>)}
      </fieldset>
      <TextField label={t('availability')} value={availability} maxLength={200} onChange={(event) => set({ availability: event.currentTarget.value })} />
      {failure && <ErrorNote failure={failure} />}
    </Dialog>
  );
}
