import { ErrorNote, useApiQuery, useClassHints, useParams } from '@kindling/platform-web';
import { Loading } from '@kindling/ui';
import { SharedProjects } from './shared-projects.tsx';
import { useProjectWords } from './words.ts';
import './projects.css';

/** `/teach/:classId/projects`: what the class shares, with what staff took off the page. */
export default function ClassProjectsPage() {
  const t = useProjectWords();
  const { classId = '' } = useParams();
  const projects = useApiQuery('workshop.projects', { params: { classId } });
  useClassHints(classId, (hint) => { if (hint.topic === 'projects') void projects.refetch(); });
  return (
    <div className="projects">
      <h1>{t('class')}</h1>
      {projects.error && <ErrorNote failure={projects.error} onRetry={() => void projects.refetch()} />}
      {!projects.data && !projects.error && <Loading />}
      {projects.data && <SharedProjects cards={projects.data.shared} staff empty={t('empty-class-staff')} onChanged={() => void projects.refetch()} />}
    </div>
  );
}
