import { Button, TextArea, TextField } from '@kindling/ui';
import { mostPoints } from '../../domain/index.ts';
import type { PartProps } from './count.tsx';
import { addedCriterion, readSteps, type CriterionDraft } from './founding.ts';
import { useFoundWords } from './words.ts';

const mostCriteria = 8;

/** Criteria with a line for each point, so that two judges mean the same by it. */
export function RubricEditor({ draft: { rubric }, change }: PartProps) {
  const t = useFoundWords();
  const set = (at: number, part: Partial<CriterionDraft>) => change({ rubric: rubric.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  const most = mostPoints(rubric.map(({ id, zh, en, steps }) => ({ id, title: { zh, en }, steps: readSteps(steps) })).filter(({ steps }) => steps.length > 0));
  return (
    <fieldset className="found-part wide">
      <legend>{t('rubric')}</legend>
      <p>{t('rubric-what')} <b>{t('points-in-all', { most })}</b></p>
      {rubric.map((criterion, at) => (
        <div key={criterion.id} className="found-criterion" data-testid="criterion">
          <div>
            <TextField label={t('criterion-zh', { at: at + 1 })} value={criterion.zh} maxLength={30} onChange={(event) => set(at, { zh: event.currentTarget.value })} />
            <TextField label={t('criterion-en', { at: at + 1 })} value={criterion.en} maxLength={40} onChange={(event) => set(at, { en: event.currentTarget.value })} />
          </div>
          <TextArea label={t('steps', { at: at + 1 })} rows={5} value={criterion.steps} maxLength={800} onChange={(event) => set(at, { steps: event.currentTarget.value })} />
          <p><small>{t('steps-read', { count: readSteps(criterion.steps).length })}</small> <Button size="compact-sm" variant="quiet" aria-label={t('remove-criterion', { at: at + 1 })} onClick={() => change({ rubric: rubric.filter((_, index) => index !== at) })}>{t('remove')}</Button></p>
        </div>
      ))}
      {rubric.length < mostCriteria && <p><Button variant="quiet" onClick={() => change({ rubric: addedCriterion(rubric) })} data-testid="add-criterion">{t('add-criterion')}</Button></p>}
    </fieldset>
  );
}
