import type { TrainingStep } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, newId } from '@kindling/platform-web';
import { Button, TextField } from '@kindling/ui';
import { useState } from 'react';
import { usePeopleWords } from './words.ts';

const mostSteps = 12;

/** What everybody who teaches does first. */
export function PathEditor({ branchId, steps, onChanged }: { branchId: string; steps: readonly TrainingStep[]; onChanged: () => void }) {
  const t = usePeopleWords();
  const [draft, setDraft] = useState<readonly TrainingStep[]>(steps);
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const change = (next: readonly TrainingStep[]) => { setDraft(next); setSaved(false); };
  const say = (id: string, language: 'zh' | 'en', words: string) => change(draft.map((step) => (step.id === id ? { ...step, title: { ...step.title, [language]: words } } : step)));
  const save = () => {
    setFailure(null);
    api('volunteers.set-path', { params: { branchId }, body: { steps: [...draft] } }).then(() => { setSaved(true); onChanged(); }, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); else throw thrown; });
  };
  const whole = draft.length > 0 && draft.every((step) => step.title.zh.trim() !== '' && step.title.en.trim() !== '');
  return (
    <section aria-label={t('path')}>
      <p className="volunteers-lead">{t('path-what')}</p>
      <ol className="path-steps">
        {draft.map((step) => (
          <li key={step.id} data-testid="path-step">
            <TextField label={t('step-zh')} value={step.title.zh} maxLength={60} onChange={(event) => say(step.id, 'zh', event.currentTarget.value)} />
            <TextField label={t('step-en')} value={step.title.en} maxLength={80} onChange={(event) => say(step.id, 'en', event.currentTarget.value)} />
            <small>{t(`kind-${step.kind}`)}</small><Button size="compact-sm" variant="quiet" onClick={() => change(draft.filter((each) => each.id !== step.id))}>{t('remove-step')}</Button>
          </li>
        ))}
      </ol>
      {failure && <ErrorNote failure={failure} />}
      <p className="volunteers-actions"><Button variant="quiet" disabled={draft.length >= mostSteps} onClick={() => change([...draft, { id: newId().slice(0, 8), title: { zh: '', en: '' }, kind: 'noted' }])}>{t('add-step')}</Button><Button disabled={!whole} onClick={save} data-testid="save-path">{t('save')}</Button><span role="status">{saved && t('saved')}</span></p>
    </section>
  );
}
