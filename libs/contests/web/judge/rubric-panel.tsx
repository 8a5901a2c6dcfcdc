import type { ContestRubric } from '@kindling/contracts';
import { contestLimits } from '@kindling/contracts/light';
import { useText } from '@kindling/platform-web';
import { Button, TextArea } from '@kindling/ui';
import { useEffect, useState } from 'react';
import { isComplete, type Sheet } from '../../domain/index.ts';
import { useJudgeWords } from './words.ts';

const chips = ['chip-1', 'chip-2', 'chip-3', 'chip-4', 'chip-5', 'chip-6'] as const;
interface RubricPanelProps { rubric: ContestRubric; sheet: Sheet | undefined; onScore: (criterionId: string, value: number) => void; onRemark: (remark: string) => void; onNext: (() => void) | null }

/** A click is a score; a chip is a remark. */
export function RubricPanel({ rubric, sheet, onScore, onRemark, onNext }: RubricPanelProps) {
  const t = useJudgeWords();
  const text = useText();
  const [remark, setRemark] = useState(sheet?.remark ?? '');
  useEffect(() => setRemark(sheet?.remark ?? ''), [sheet?.remark]);
  const say = (next: string) => { const short = next.slice(0, contestLimits.remark); setRemark(short); if (short !== (sheet?.remark ?? '')) onRemark(short); };
  return (
    <section className="judge-rubric" aria-label={t('rubric')}>
      {rubric.map((criterion) => (
        <fieldset key={criterion.id}>
          <legend>{text(criterion.title)}</legend>
          <div className="judge-steps">{criterion.steps.map((step, value) => (
            <button key={value} type="button" aria-pressed={sheet?.scores.get(criterion.id) === value} onClick={() => onScore(criterion.id, value)} aria-label={`${text(criterion.title)}: ${t('points', { points: value })}, ${text(step)}`} data-testid="rubric-cell" data-cell={`${criterion.id}:${value}`}><b>{value}</b> <small>{text(step)}</small></button>
          ))}</div>
        </fieldset>
      ))}
      <TextArea label={t('remark')} rows={2} value={remark} maxLength={contestLimits.remark} onChange={(event) => setRemark(event.currentTarget.value)} onBlur={() => say(remark)} />
      <p className="judge-chips" role="group" aria-label={t('chips')}>{chips.map((chip) => <button key={chip} type="button" onClick={() => say([remark, t(chip)].filter(Boolean).join(' '))} data-testid="judge-chip">{t(chip)}</button>)}</p>
      <p>{sheet && isComplete(rubric, sheet.scores) && <b data-testid="judge-whole">● {t('whole')}</b>} {onNext && <Button variant="quiet" onClick={onNext} data-testid="judge-next">{t('next')}</Button>}</p>
    </section>
  );
}
