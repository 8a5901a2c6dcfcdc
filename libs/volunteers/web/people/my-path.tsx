import { chinaDay } from '@kindling/kernel';
import { api, Link, useApiQuery, useText } from '@kindling/platform-web';
import { CutCard } from '@kindling/ui';
import { paperState } from '../../domain/index.ts';
import { EveningBoxes } from './evening-boxes.tsx';
import { usePeopleWords } from './words.ts';
import './people.css';

/** On the own hours page: what is still to do before teaching, and when one is free. Nothing for people of no branch. */
export function MyPath() {
  const t = usePeopleWords();
  const text = useText();
  const found = useApiQuery('volunteers.my-path', {});
  const [today, branches] = [chinaDay(new Date().toISOString()), found.data?.branches ?? []];
  if (!found.data || branches.length === 0) return null;
  const setEvenings = (evenings: number[]) => void api('volunteers.set-evenings', { body: { evenings } }).then(() => found.refetch());
  return (
    <CutCard testId="my-path">
      <h2>{t('my-path')}</h2>
      {branches.map((branch) => (
        <div key={branch.id}>
          <h3>{text(branch.name)}</h3>
          <ul className="my-steps">{branch.steps.map((step) => <li key={step.id} data-done={step.doneOn !== null} data-step={step.id}>{text(step.title)} <small>{step.doneOn ? t('step-done', { date: step.doneOn }) : t('step-open')}</small></li>)}</ul>
          {([['background', branch.backgroundEnds], ['pledge', branch.pledgeEnds]] as const).map(([paper, ends]) => ends && paperState(ends, ends, today) !== 'good' && <p key={paper} className="volunteers-warn">{t('paper-ends', { paper: t(paper), date: ends })}</p>)}
        </div>
      ))}
      <p><Link to="/training" data-testid="to-training">{t('to-training')}</Link> · <Link to="/rehearse" data-testid="to-rehearsal">{t('to-rehearsal')}</Link></p>
      <EveningBoxes label={t('my-evenings')} evenings={found.data.evenings} onChange={setEvenings} />
      <p className="volunteers-lead">{t('my-evenings-what')}</p>
    </CutCard>
  );
}
