import type { Portfolio } from '@kindling/contracts';
import { ErrorNote, Link, localeOf, useApiQuery, useLanguage, useText } from '@kindling/platform-web';
import { Icon, Loading } from '@kindling/ui';
import { usePortfolioWords } from './words.ts';
import './portfolio.css';

/** On Me: badges with what they were given for, the next ones, and works with their evidence. */
export default function PortfolioCard() {
  const t = usePortfolioWords();
  const portfolio = useApiQuery('portfolio.mine', {});
  if (portfolio.error && !portfolio.data) return <ErrorNote failure={portfolio.error} onRetry={() => void portfolio.refetch()} />;
  if (!portfolio.data) return <Loading />;
  const { badges, ahead, works } = portfolio.data;
  return (
    <section className="portfolio" data-testid="portfolio">
      <h2>{t('badges')}</h2>
      {badges.length === 0 && <p>{t('no-badges')}</p>}
      <ul className="badges">{badges.map((badge) => <Badge key={badge.id} badge={badge} />)}</ul>
      {ahead.length > 0 && <Ahead rules={ahead} />}
      <h2>{t('works')}</h2>
      {works.length === 0 ? <p>{t('no-works')}</p> : <ul className="portfolio-works">{works.map((work) => <WorkLine key={work.handInId} work={work} />)}</ul>}
    </section>
  );
}

function Badge({ badge }: { badge: Portfolio['badges'][number] }) {
  const t = usePortfolioWords();
  const text = useText();
  const { language } = useLanguage();
  return (
    <li className="badge" data-testid="badge" data-badge={badge.id}>
      <Icon name="star" size={28} />
      <div><strong>{text(badge.name)}</strong><p>{text(badge.how)}</p>
        <p><time dateTime={badge.at}>{new Date(badge.at).toLocaleDateString(localeOf(language))}</time>{badge.evidence.handInId && <> · <Link to={`/hand-in/${badge.evidence.handInId}`}>{t('given-for')}</Link></>}</p></div>
    </li>
  );
}

function Ahead({ rules }: { rules: Portfolio['ahead'] }) {
  const t = usePortfolioWords();
  const text = useText();
  return (
    <>
      <h3>{t('ahead')}</h3>
      <ul className="badges-ahead">{rules.map((rule) => <li key={rule.id}><strong>{text(rule.name)}</strong> · {text(rule.how)}{rule.need > 1 && ` · ${t('progress', { have: rule.have, need: rule.need })}`}</li>)}</ul>
    </>
  );
}

function WorkLine({ work }: { work: Portfolio['works'][number] }) {
  const t = usePortfolioWords();
  const text = useText();
  const { language } = useLanguage();
  const facts = [t('lesson', { number: work.lessonNumber }), t('round', { round: work.round }), ...(work.checked ? [t('checked')] : []), ...(work.onBoard ? [t('on-board')] : []), ...(work.level === null ? [] : [t('level', { level: work.level })])];
  return <li data-testid="portfolio-work"><Link to={`/hand-in/${work.handInId}`}>{text(work.exerciseTitle)}</Link><span> {facts.join(' · ')} · <time dateTime={work.acceptedAt}>{new Date(work.acceptedAt).toLocaleDateString(localeOf(language))}</time></span></li>;
}
