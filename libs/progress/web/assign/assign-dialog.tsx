import { api, ApiFailure, ErrorNote, newId } from '@kindling/platform-web';
import { Button, Dialog, Select, TextField } from '@kindling/ui';
import { useState } from 'react';
import { useCoachWords } from '../coach/coach-words.ts';

export interface AssignTo { readonly id: string; readonly name: string }
export interface AssignProps {
  classId: string; lessonId: string; stepId: string; stepTitle: string; hintLevels: number;
  title: string; pupils: readonly AssignTo[]; onClose: () => void; onGiven: (count: number) => void;
}

/** Two clicks from a group of stuck pupils to something they can do. */
export function AssignDialog({ classId, lessonId, stepId, stepTitle, hintLevels, title, pupils, onClose, onGiven }: AssignProps) {
  const t = useCoachWords();
  const [assignmentId] = useState(newId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(pupils.map((pupil) => pupil.id)));
  const [what, setWhat] = useState(hintLevels > 0 ? 'hint-1' : 'revisit');
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [sending, setSending] = useState(false);
  const toggle = (id: string) => setChosen((now) => { const next = new Set(now); if (!next.delete(id)) next.add(id); return next; });
  const give = async () => {
    setSending(true);
    try {
      const level = /^hint-(\d)$/.exec(what)?.[1];
      await api('progress.assign', { params: { classId }, body: { assignmentId, lessonId, stepId, pupilIds: [...chosen], kind: level ? 'hint' : 'revisit', hintLevel: level ? Number(level) : null, note } });
      onGiven(chosen.size);
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
      setSending(false);
    }
  };
  const choices = [...Array.from({ length: hintLevels }, (_, at) => ({ value: `hint-${at + 1}`, label: t('give-hint', { level: at + 1 }) })), { value: 'revisit', label: t('give-revisit') }];
  return (
    <Dialog open onClose={onClose} title={title}
      actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button disabled={chosen.size === 0 || sending} onClick={() => void give()} data-testid="give">{t('give', { count: chosen.size })}</Button></>}>
      <p>{t('at-step', { step: stepTitle })}</p>
      <fieldset className="assign-who"><legend>{t('who')}</legend>{pupils.map((pupil) => <label key={pupil.id}><input type="checkbox" checked={chosen.has(pupil.id)} onChange={() => toggle(pupil.id)} /> {pupil.name}</label>)}</fieldset>
      <Select label={t('what')} value={what} onChange={(event) => setWhat(event.currentTarget.value)} data={choices} />
      <TextField label={t('note')} value={note} maxLength={300} onChange={(event) => setNote(event.currentTarget.value)} />
      {failure && <ErrorNote failure={failure} />}
    </Dialog>
  );
}
