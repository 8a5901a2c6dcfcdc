import type { ProjectCard as Card } from '@kindling/contracts';
import { ErrorNote, Link } from '@kindling/platform-web';
import { Button, Empty } from '@kindling/ui';
import { ProjectCard } from './project-card.tsx';
import { HideButton } from './hide-button.tsx';
import { useRemix } from './use-remix.ts';
import { useProjectWords } from './words.ts';

/** The class's page: pupils remix, staff hide. */
export function SharedProjects({ cards, staff, empty, onChanged }: { cards: readonly Card[]; staff: boolean; empty: string; onChanged: () => void }) {
  const t = useProjectWords();
  const { remix, busy, failure } = useRemix();
  return (
    <>
      {failure && <ErrorNote failure={failure} />}
      {cards.length === 0 && <Empty title={empty} />}
      <div className="cards" data-testid="shared-projects">
        {cards.map((card) => (
          <ProjectCard key={card.id} card={card} own={false} actions={<>
            <Button component={Link} variant="quiet" to={`/projects/${card.id}`}>{t('look')}</Button>
            {staff ? <HideButton project={card} onChanged={onChanged} /> : <Button onClick={() => void remix(card)} disabled={busy} data-testid="remix">{t('remix')}</Button>}
          </>} />
        ))}
      </div>
    </>
  );
}
