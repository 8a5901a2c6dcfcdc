import type { ProjectCard as Card } from '@kindling/contracts';
import { ErrorNote, useMe } from '@kindling/platform-web';
import { Button, Empty, Loading, Tabs } from '@kindling/ui';
import { useState, type ReactNode } from 'react';
import { NewProjectDialog } from './project-dialogs.tsx';
import { OwnCard } from './own-card.tsx';
import { DeletedProjects } from './deleted-projects.tsx';
import { SharedProjects } from './shared-projects.tsx';
import { freshWork, useStartProject } from './start-project.ts';
import { useProjects } from './use-projects.ts';
import { useProjectWords } from './words.ts';
import './projects.css';

/** `/projects`: what the pupil made beside the lessons, and what class-mates share. */
export default function ProjectsPage({ above }: { above?: ReactNode }) {
  const t = useProjectWords();
  const me = useMe();
  const classId = me.data?.classes[0]?.id ?? null;
  if (me.error) return <ErrorNote failure={me.error} onRetry={() => void me.refetch()} />;
  if (!me.data) return <Loading />;
  return classId ? <ProjectsOfClass classId={classId} above={above} /> : <Empty title={t('no-class')} />;
}

function ProjectsOfClass({ classId, above }: { classId: string; above: ReactNode }) {
  const t = useProjectWords();
  const projects = useProjects(classId);
  const start = useStartProject(classId);
  const [tab, setTab] = useState('mine');
  const [asking, setAsking] = useState(false);
  const { lists } = projects;
  return (
    <main className="projects">
      {above}
      <div className="projects-head">
        <h1>{t('projects')}</h1>
        <Button onClick={() => setAsking(true)} data-testid="new-project">{t('new')}</Button>
      </div>
      <Tabs value={tab} onChange={setTab} tabs={[{ value: 'mine', label: t('mine') }, { value: 'class', label: t('class') }]} />
      {projects.error && <ErrorNote failure={projects.error} onRetry={() => void projects.refetch()} />}
      {!lists && !projects.error && <Loading />}
      {lists && tab === 'mine' && <Mine cards={lists.mine} projects={projects} deleted={lists.deleted} onNew={() => setAsking(true)} />}
      {lists && tab === 'class' && <SharedProjects cards={lists.shared} staff={false} empty={t('empty-class')} onChanged={() => void projects.refetch()} />}
      {asking && <NewProjectDialog onClose={() => setAsking(false)} onStart={(title, mode) => void start(title, freshWork(mode))} />}
    </main>
  );
}

function Mine({ cards, deleted, projects, onNew }: { cards: readonly Card[]; deleted: readonly Card[]; projects: ReturnType<typeof useProjects>; onNew: () => void }) {
  const t = useProjectWords();
  return (
    <>
      {cards.length === 0 && <Empty title={t('empty-mine')} action={<Button onClick={onNew}>{t('new')}</Button>} />}
      <div className="cards">{cards.map((card) => <OwnCard key={card.id} card={card} projects={projects} />)}</div>
      {deleted.length > 0 && <DeletedProjects cards={deleted} onBringBack={(id) => void projects.bringBack(id)} />}
    </>
  );
}
