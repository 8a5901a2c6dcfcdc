import type { YearCriterion, YearNomination } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, useText } from '@kindling/platform-web';
import { Button, Dialog } from '@kindling/ui';
import { useState } from 'react';
import { isWhole } from '../../domain/index.ts';
import { Evidence } from './evidence.tsx';
import { useReviewWords } from './words.ts';

interface Props { readonly params: { branchId: string; year: number }; readonly nomination: YearNomination; readonly criteria: readonly YearCriterion[]; readonly onClose: () => void; readonly onDone: () => void }

export function ScoreDialog({ params, nomination, criteria, onClose, onDone }: Props) {
  const t = useReviewWords();
  const text = useText();
  const [points, setPoints] = useState<Record<string, number>>({ ...nomination.mine?.points });
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const send = (conflict: boolean) => void api('review.score', { params: { ...params, nominationId: nomination.id }, body: { conflict, points: conflict ? {} : points } }).then(onDone, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return (
    <Dialog open wide onClose={onClose} title={`${t('score')} · ${nomination.name ? text(nomination.name) : t('number', { n: nomination.number })}`}
      actions={<><Button variant="quiet" onClick={() => send(true)} data-testid="declare-conflict">{t('conflict')}</Button><Button disabled={!isWhole(criteria, points).ok} onClick={() => send(false)} data-testid="save-score">{t('save')}</Button></>}>
      <p>{nomination.reason}</p>
      <Evidence numbers={nomination.evidence} all />
      {criteria.map((criterion) => (
        <fieldset key={criterion.id} className="review-criterion">
          <legend>{text(criterion.title)} <small>{t('weight', { n: criterion.weight })}</small></legend>
          {[0, 1, 2, 3, 4, 5].map((value) => <label key={value}><input type="radio" name={criterion.id} checked={points[criterion.id] === value} onChange={() => setPoints((before) => ({ ...before, [criterion.id]: value }))} data-testid={`points-${criterion.id}-${value}`} /> {value}</label>)}
        </fieldset>
      ))}
      {failure && <ErrorNote failure={failure} />}
    </Dialog>
  );
}
