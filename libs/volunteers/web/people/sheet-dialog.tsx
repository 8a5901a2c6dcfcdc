import type { TrainingStep } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, useText } from '@kindling/platform-web';
import { Button, Dialog, TextField } from '@kindling/ui';
import { useState } from 'react';
import { EveningBoxes } from './evening-boxes.tsx';
import type { Sheet } from './member-table.tsx';
import { usePeopleWords } from './words.ts';

interface SheetDialogProps { branchId: string; sheet: Sheet; steps: readonly TrainingStep[]; onClose: () => void; onSaved: () => void }
const dates = ['backgroundOn', 'backgroundEnds', 'pledgeOn', 'pledgeEnds'] as const;
const empty = (day: string): string | null => day || null;

export function SheetDialog({ branchId, sheet, steps, onClose, onSaved }: SheetDialogProps) {
  const t = usePeopleWords();
  const text = useText();
  const [days, setDays] = useState<Record<string, string>>(() => Object.fromEntries([...dates.map((key) => [key, sheet[key] ?? '']), ...steps.map(({ id }) => [`step ${id}`, sheet.training.find((each) => each.stepId === id)?.doneOn ?? ''])]) as Record<string, string>);
  const [evenings, setEvenings] = useState(sheet.evenings);
  const [availability, setAvailability] = useState(sheet.availability);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const field = (key: string, label: string) => <TextField key={key} type="date" label={label} value={days[key] ?? ''} onChange={(event) => { const { value } = event.currentTarget; setDays((before) => ({ ...before, [key]: value })); }} />;
  const of = (key: string): string | null => empty(days[key] ?? '');
  const save = () => {
    const training = steps.flatMap(({ id }) => { const doneOn = of(`step ${id}`); return doneOn ? [{ stepId: id, doneOn }] : []; });
    const body = { backgroundOn: of('backgroundOn'), backgroundEnds: of('backgroundEnds'), pledgeOn: of('pledgeOn'), pledgeEnds: of('pledgeEnds'), training, evenings, availability };
    api('volunteers.set-sheet', { params: { branchId, personId: sheet.personId }, body }).then(onSaved, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); else throw thrown; });
  };
  return (
    <Dialog open onClose={onClose} title={sheet.name} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button onClick={save} data-testid="save-sheet">{t('save')}</Button></>}>
      <div className="sheet-days">
        {field('backgroundOn', `${t('background')} · ${t('seen')}`)}{field('backgroundEnds', t('ends'))}
        {field('pledgeOn', `${t('pledge')} · ${t('seen')}`)}{field('pledgeEnds', t('ends'))}
      </div>
      <h3>{t('training')}</h3>
      <div className="sheet-days">{steps.map((step) => field(`step ${step.id}`, text(step.title)))}</div>
      <EveningBoxes label={t('evenings')} evenings={evenings} onChange={setEvenings} />
      <TextField label={t('note')} value={availability} maxLength={200} onChange={(event) => setAvailability(event.currentTarget.value)} />
      {failure && <ErrorNote failure={failure} />}
    </Dialog>
  );
}
