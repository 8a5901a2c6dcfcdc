import type { ProjectCard as Card } from '@kindling/contracts';
import { Button } from '@kindling/ui';
import { useState } from 'react';
import { ProjectCard } from './project-card.tsx';
import { AskDialog, RenameDialog } from './project-dialogs.tsx';
import type { useProjects } from './use-projects.ts';
import { useProjectWords } from './words.ts';

/** One of the pupil's own: rename, share or take back, delete. */
export function OwnCard({ card, projects }: { card: Card; projects: ReturnType<typeof useProjects> }) {
  const t = useProjectWords();
  const [asking, setAsking] = useState<'rename' | 'share' | 'delete' | null>(null);
  const close = () => setAsking(null);
  return (
    <>
      <ProjectCard card={card} own actions={<>
        <Button variant="quiet" onClick={() => setAsking('rename')}>{t('rename')}</Button>
        {card.sharedAt === null ? <Button variant="quiet" onClick={() => setAsking('share')} data-testid="share">{t('share')}</Button>
          : <Button variant="quiet" onClick={() => void projects.share(card.id, false)} data-testid="take-back">{t('take-back')}</Button>}
        <Button variant="danger" onClick={() => setAsking('delete')}>{t('delete')}</Button>
      </>} />
      {asking === 'rename' && <RenameDialog title={card.title} onClose={close} onRename={(title) => void projects.rename(card.id, title)} />}
      {asking === 'share' && <AskDialog title={t('share-title')} body={card.hidden ? t('hidden-body') : t('share-body')} yes={t('share')} onClose={close} onYes={() => void projects.share(card.id, true)} />}
      {asking === 'delete' && <AskDialog danger title={t('delete-title', { title: card.title })} body={t('delete-body')} yes={t('delete')} onClose={close} onYes={() => void projects.remove(card.id)} />}
    </>
  );
}
