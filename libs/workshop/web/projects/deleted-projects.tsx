import type { ProjectCard as Card } from '@kindling/contracts';
import { Button } from '@kindling/ui';
import { ProjectCard } from './project-card.tsx';
import { useProjectWords } from './words.ts';

const keptDays = 30;
const daysLeft = (deletedAt: string): number => Math.max(0, Math.ceil(keptDays - (Date.now() - Date.parse(deletedAt)) / 86_400_000));

export function DeletedProjects({ cards, onBringBack }: { cards: readonly Card[]; onBringBack: (id: string) => void }) {
  const t = useProjectWords();
  return (
    <details className="deleted-projects">
      <summary>{t('deleted')} ({cards.length})</summary>
      <div className="cards">
        {cards.map((card) => <ProjectCard key={card.id} card={card} own linked={false} actions={<><span>{t('gone-on', { days: daysLeft(card.deletedAt ?? card.savedAt) })}</span><Button variant="quiet" onClick={() => onBringBack(card.id)}>{t('bring-back')}</Button></>} />)}
      </div>
    </details>
  );
}
