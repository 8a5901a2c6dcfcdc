import { ErrorNote, Link, useApiQuery, useText } from '@kindling/platform-web';
import { Button, CutCard, Empty, Loading } from '@kindling/ui';
import { useOrganiseWords } from './words.ts';
import '../contests.css';

/** `/compete`: the contests of one's branches. */
export default function OrganisePage() {
  const t = useOrganiseWords();
  const text = useText();
  const overseen = useApiQuery('contests.overseen', {});
  if (overseen.error && !overseen.data) return <ErrorNote failure={overseen.error} onRetry={() => void overseen.refetch()} />;
  if (!overseen.data) return <Loading />;
  return (
    <div>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      {overseen.data.branches.length > 0 && <p><Button component={Link} to="/compete/new" data-testid="new-contest">{t('new')}</Button></p>}
      {overseen.data.contests.length === 0 && <Empty title={t('none')} />}
      <div className="cards">
        {overseen.data.contests.map((contest) => (
          <CutCard key={contest.id}>
            <h2><Link to={`/compete/${contest.id}`} data-testid="contest-link">{text(contest.title)}</Link></h2>
            <p>{text(contest.branchName)} · {t('entries-count', { count: contest.entries })}</p>
            <p>{contest.rounds.map((round) => `${t(round.level)} ${t(round.state)}`).join(' → ')}</p>
          </CutCard>
        ))}
      </div>
    </div>
  );
}
