import type { PlanActivity } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, useText } from '@kindling/platform-web';
import { Button, Dialog, Select, TextArea, TextField } from '@kindling/ui';
import { useState } from 'react';
import { usePartnerWords } from '../partners/words.ts';
import { budgetText, readBudget } from './budget-text.ts';
import type { Plan } from './plan-page.tsx';
import { usePlanWords } from './words.ts';

const states = ['planned', 'doing', 'done', 'dropped'] as const;

export function ActivityDialog({ branchId, year, activity, known, plan, onClose, onSaved }: { branchId: string; year: number; activity: PlanActivity; known: boolean; plan: Plan; onClose: () => void; onSaved: () => void }) {
  const t = usePlanWords();
  const p = usePartnerWords();
  const text = useText();
  const [draft, change] = useState(activity);
  const [budget, setBudget] = useState(() => budgetText(activity.budget));
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const set = (part: Partial<PlanActivity>) => change((before) => ({ ...before, ...part }));
  const { lines, wrong } = readBudget(budget);
  const tell = (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); };
  const { title, goal, ownerId, schoolId, startsOn, endsOn, wantedSessions, state, partnerIds } = draft;
  const save = () => api('plan.put-activity', { params: { branchId, activityId: activity.id }, body: { year, title, goal, ownerId, schoolId, startsOn, endsOn, wantedSessions, state, budget: lines, partnerIds } }).then(onSaved, tell);
  const remove = () => api('plan.remove-activity', { params: { branchId, activityId: activity.id } }).then(onSaved, tell);
  return (
    <Dialog open wide onClose={onClose} title={t('edit-title')} actions={<>{known && <Button variant="danger" onClick={() => void remove()}>{t('remove')}</Button>}<Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button disabled={title.trim() === '' || startsOn === '' || endsOn === '' || wrong !== null} onClick={() => void save()} data-testid="save-activity">{t('save')}</Button></>}>
      <div className="plan-form">
        <TextField label={t('what')} value={title} maxLength={80} onChange={(event) => set({ title: event.currentTarget.value })} data-testid="activity-title" />
        <TextField label={t('goal')} value={goal} maxLength={300} onChange={(event) => set({ goal: event.currentTarget.value })} />
        <Select label={t('school')} value={schoolId ?? ''} onChange={(event) => set({ schoolId: event.currentTarget.value || null })} data={[{ value: '', label: t('all-schools') }, ...plan.schools.map((each) => ({ value: each.id, label: text(each.name) }))]} />
        <Select label={t('owner')} value={ownerId ?? ''} onChange={(event) => set({ ownerId: event.currentTarget.value || null })} data={[{ value: '', label: t('nobody') }, ...plan.owners.map((each) => ({ value: each.id, label: each.name }))]} />
        <TextField type="date" label={t('from')} value={startsOn} onChange={(event) => set({ startsOn: event.currentTarget.value })} />
        <TextField type="date" label={t('to')} value={endsOn} onChange={(event) => set({ endsOn: event.currentTarget.value })} />
        <TextField type="number" min={0} max={500} label={t('wanted')} value={wantedSessions} onChange={(event) => set({ wantedSessions: Math.max(0, Math.min(500, Math.floor(Number(event.currentTarget.value)))) })} />
        <Select label={t('state')} value={state} onChange={(event) => set({ state: states.find((each) => each === event.currentTarget.value) ?? 'planned' })} data={states.map((each) => ({ value: each, label: t(each) }))} />
      </div>
      <TextArea label={t('budget')} description={t('budget-what')} rows={4} value={budget} error={wrong === null ? undefined : t('budget-wrong', { line: wrong })} onChange={(event) => setBudget(event.currentTarget.value)} />
      {plan.partners.length > 0 && <fieldset className="plan-partners"><legend>{p('takes-part')}</legend>{plan.partners.map(({ id, name }) => <label key={id}><input type="checkbox" checked={partnerIds.includes(id)} onChange={() => set({ partnerIds: partnerIds.includes(id) ? partnerIds.filter((each) => each !== id) : [...partnerIds, id] })} /> {name}</label>)}</fieldset>}
      {failure && <ErrorNote failure={failure} />}
    </Dialog>
  );
}
