import { ErrorNote, Link } from '@kindling/platform-web';
import { Banner, Button } from '@kindling/ui';
import { WorkView } from '../hand-in/work-view.tsx';
import { HideButton } from './hide-button.tsx';
import type { Project } from './project-page.tsx';
import { useRemix } from './use-remix.ts';
import { useProjectWords } from './words.ts';

/** A class-mate's project: look, run, remix; staff may hide it. */
export function SharedView({ project, staff, onChanged }: { project: Project; staff: boolean; onChanged: () => void }) {
  const t = useProjectWords();
  const { remix, busy, failure } = useRemix();
  const work = project.heads[0]?.work;
  return (
    <main className="shared-project">
      <p className="bench-bar">
        <Link to={staff ? `/teach/${project.classId}/projects` : '/projects'}>← {t('back')}</Link>
        <strong className="bench-title">{project.title}</strong>
        <span className="bench-bar-gap" />
        {staff ? <HideButton project={project} onChanged={onChanged} /> : <Button onClick={() => void remix(project)} disabled={busy} data-testid="remix">{busy ? t('remixing') : t('remix')}</Button>}
      </p>
      {failure && <ErrorNote failure={failure} onRetry={() => void remix(project)} />}
      <p className="bench-note">{t('read-only', { name: project.ownerName })}{project.remixedFrom && ` · ${t('remixed-from', { name: project.remixedFrom.ownerName, title: project.remixedFrom.title })}`}</p>
      {project.hidden && <Banner tone="warn">{t('hidden')}</Banner>}
      {work && <WorkView work={work} />}
    </main>
  );
}
