import type { ProjectCard as Card } from '@kindling/contracts';
import { ErrorNote, useMe } from '@kindling/platform-web';
import { Button, Empty, lazyPart, Loading, Tabs, TextField } from '@kindling/ui';
import { Suspense, useState, type ReactNode } from 'react';
import { matching, type ProjectLists } from '../../domain/index.ts';
import { NewProjectDialog } from './project-dialogs.tsx';
import { OwnCard } from './own-card.tsx';
import { DeletedProjects } from './deleted-projects.tsx';
import { SharedProjects } from './shared-projects.tsx';
import { freshWork, useStartProject } from './start-project.ts';
import { useProjects } from './use-projects.ts';
import { useProjectWords } from './words.ts';
import './projects.css';

const ImportDialog = lazyPart(() => import('../import/import-dialog.tsx'));
/** Few are found by looking. */
const hasMany = ({ mine, shared }: ProjectLists): boolean => mine.length + shared.length > 3;

/** `/projects`: what the pupil made beside the lessons, and what class-mates share. */
export default function ProjectsPage({ above }: { above?: ReactNode }) {
  const t = useProjectWords();
  const me = useMe();
  const classId = me.data?.classes[0]?.id ?? null;
  if (me.error) return <ErrorNote failure={me.error} onRetry={() => void me.refetch()} />;
  if (!me.data) return <Loading />;
  return classId ? <ProjectsOfClass classId={classId} me={me.data} above={above} /> : <Empty title={t('no-class')} />;
}

function ProjectsOfClass({ classId, me, above }: { classId: string; me: { readonly id: string; readonly name: string }; above: ReactNode }) {
  const t = useProjectWords();
  const projects = useProjects(classId, me);
  const start = useStartProject(classId);
  const [tab, setTab] = useState('mine');
  const [asking, setAsking] = useState(false);
  const [opening, setOpening] = useState(false);
  const [wanted, setWanted] = useState('');
  const { lists } = projects;
  return (
    <div className="projects">
      {above}
      <div className="projects-head">
        <h1>{t('projects')}</h1>
        <Button variant="quiet" onClick={() => setOpening(true)} data-testid="open-file">{t('open-file')}</Button>
        <Button onClick={() => setAsking(true)} data-testid="new-project">{t('new')}</Button>
      </div>
      <Tabs value={tab} onChange={setTab} tabs={[{ value: 'mine', label: t('mine') }, { value: 'class', label: t('class') }]} />
      {lists && hasMany(lists) && <div className="projects-search"><TextField type="search" label={t('search')} value={wanted} onChange={(event) => setWanted(event.currentTarget.value)} data-testid="search-projects" /></div>}
      {projects.error && <ErrorNote failure={projects.error} onRetry={() => void projects.refetch()} />}
      {!lists && !projects.error && <Loading />}
      {lists && tab === 'mine' && <Mine cards={matching(lists.mine, wanted)} wanted={wanted} projects={projects} deleted={lists.deleted} onNew={() => setAsking(true)} />}
      {lists && tab === 'class' && <SharedProjects cards={matching(lists.shared, wanted)} staff={false} empty={wanted.trim() ? t('none-found') : t('empty-class')} onChanged={() => void projects.refetch()} />}
      {opening && <Suspense><ImportDialog onClose={() => setOpening(false)} onMake={(title, source) => void start(title || t('untitled'), { ...freshWork('blocks'), source })} /></Suspense>}
      {asking && <NewProjectDialog onClose={() => setAsking(false)} onStart={(title, mode) => void start(title, freshWork(mode))} />}
    </div>
  );
}

function Mine({ cards, wanted, deleted, projects, onNew }: { cards: readonly Card[]; wanted: string; deleted: readonly Card[]; projects: ReturnType<typeof useProjects>; onNew: () => void }) {
  const t = useProjectWords();
  return (
    <>
      {cards.length === 0 && wanted.trim() !== '' && <Empty title={t('none-found')} />}
      {cards.length === 0 && wanted.trim() === '' && !projects.error && <Empty title={t('empty-mine')} action={<Button onClick={onNew}>{t('new')}</Button>} />}
      <div className="cards">{cards.map((card) => <OwnCard key={card.id} card={card} projects={projects} />)}</div>
      {deleted.length > 0 && <DeletedProjects cards={deleted} onBringBack={(id) => void projects.bringBack(id)} />}
    </>
  );
}
