import type { ClassContest } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, newId } from '@kindling/platform-web';
import { Button, Dialog, TextField } from '@kindling/ui';
import { useState } from 'react';
import { useTeamWords } from './words.ts';

interface EnterDialogProps { classId: string; contest: ClassContest; pupils: readonly { personId: string; name: string }[]; ownId: string | null; onClose: () => void; onEntered: () => void }

/** A name and one to three pupils; a pupil is always one of them. */
export function EnterDialog({ classId, contest, pupils, ownId, onClose, onEntered }: EnterDialogProps) {
  const t = useTeamWords();
  const [entryId] = useState(newId);
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(ownId ? [ownId] : []);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const toggle = (id: string) => { if (id !== ownId) setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id].slice(0, contest.asks.teamMost)); };
  const enter = () => api('contests.enter', { params: { classId, contestId: contest.id }, body: { entryId, title, memberIds: [...chosen] } }).then(onEntered, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return (
    <Dialog open onClose={onClose} title={t('new-team')} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button disabled={title.trim() === '' || chosen.length === 0} onClick={() => void enter()} data-testid="enter-yes">{t('enter')}</Button></>}>
      <TextField label={t('team-name')} value={title} maxLength={40} onChange={(event) => setTitle(event.currentTarget.value)} />
      <p>{t('members', { most: contest.asks.teamMost })}</p>
      <div className="contest-pupils">{pupils.map((pupil) => <button key={pupil.personId} type="button" aria-pressed={chosen.includes(pupil.personId)} onClick={() => toggle(pupil.personId)} data-testid="team-member">{pupil.name}</button>)}</div>
      {failure && <ErrorNote failure={failure} onRetry={() => void enter()} />}
    </Dialog>
  );
}
