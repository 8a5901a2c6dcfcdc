import type { ClassContest } from '@kindling/contracts';
import { Link, useText } from '@kindling/platform-web';
import { useState } from 'react';
import { mostPoints } from '../../domain/index.ts';
import { useTeamWords } from './words.ts';

/** A past task on the bench, and the rubric to look at one's own work with. Nothing is stored. */
export function Practice({ contest }: { contest: ClassContest }) {
  const t = useTeamWords();
  const text = useText();
  const [own, setOwn] = useState<Readonly<Record<string, number>>>({});
  return (
    <details data-testid="practice">
      <summary>{t('practise')}</summary>
      <p>{t('practise-text')} <Link to={contest.exerciseId ? `/bench/${contest.exerciseId}` : '/projects'} data-testid="to-practise">{t('to-bench')}</Link></p>
      {contest.rubric.map((criterion) => (
        <fieldset key={criterion.id} className="contest-practice"><legend>{text(criterion.title)}</legend>
          <div className="contest-pupils">{criterion.steps.map((step, points) => <button key={points} type="button" aria-pressed={own[criterion.id] === points} onClick={() => setOwn({ ...own, [criterion.id]: points })}>{points} · {text(step)}</button>)}</div>
        </fieldset>
      ))}
      <p role="status"><b>{t('own-score', { points: Object.values(own).reduce((sum, points) => sum + points, 0), most: mostPoints(contest.rubric) })}</b></p>
    </details>
  );
}
