import { BoardView } from '@kindling/board-view';
import type { ProjectCard as Card } from '@kindling/contracts';
import { Link, useLanguage, localeOf } from '@kindling/platform-web';
import { CutCard } from '@kindling/ui';
import type { ReactNode } from 'react';
import { useProjectWords } from './words.ts';

/** A small drawing of the circuit, whose work it is, and what may be done with it. */
export function ProjectCard({ card, own, actions, linked = true }: { card: Card; own: boolean; actions: ReactNode; linked?: boolean }) {
  const t = useProjectWords();
  const { language } = useLanguage();
  const time = new Date(card.savedAt).toLocaleString(localeOf(language), { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' });
  return (
    <CutCard testId={`project-${card.id}`}>
      <div className="project-picture" role="img" aria-label={t('picture-of', { title: card.title })}>
        {card.diagram && <div inert><BoardView diagram={card.diagram} language={language} /></div>}
      </div>
      <h2>{linked ? <Link to={`/projects/${card.id}`}>{card.title}</Link> : card.title}</h2>
      <p className="project-facts">
        {!own && <span>{t('by', { name: card.ownerName })}</span>}
        <span>{t('saved-at', { time })}</span>
        {own && card.sharedAt !== null && !card.hidden && <strong>{t('shared')}</strong>}
        {card.remixCount > 0 && <span data-testid="remix-count">{t('remix-count', { count: card.remixCount })}</span>}
        {card.hidden && card.sharedAt !== null && <strong className="project-hidden">{t('hidden')}</strong>}
        {card.remixedFrom && <span>{t('remixed-from', { name: card.remixedFrom.ownerName, title: card.remixedFrom.title })}</span>}
      </p>
      <p className="project-actions">{actions}</p>
    </CutCard>
  );
}
