import type { ResponseOf } from '@kindling/contracts';
import { ErrorNote, ErrorPage, Link, useApiQuery, useMe, useParams } from '@kindling/platform-web';
import { Banner, Loading } from '@kindling/ui';
import { useEffect, useState } from 'react';
import { loadBench, type KeptBench } from '../workbench/kept-bench.ts';
import { FreeBench } from './free-bench.tsx';
import { SharedView } from './shared-view.tsx';
import { useProjectWords } from './words.ts';
import './projects.css';

/** `/projects/:projectId`: the owner's bench, or a look at what a class-mate shares. A project that only this computer knows opens from here. */
export default function ProjectPage() {
  const { projectId = '' } = useParams();
  const me = useMe();
  const project = useApiQuery('workshop.project', { params: { projectId } });
  const [kept, setKept] = useState<KeptBench | null>(null);
  const personId = me.data?.id ?? null;
  useEffect(() => { if (personId) void loadBench(personId, { projectId }).then(setKept); }, [personId, projectId]);

  const settled = project.data !== undefined || project.error !== null;
  if (me.error && !me.data) return <ErrorPage failure={me.error} onRetry={() => void me.refetch()} />;
  if (!me.data || !kept || !settled) return <Loading />;
  const classId = project.data?.classId ?? me.data.classes[0]?.id ?? null;
  const owned = project.data ? project.data.ownerId === me.data.id : kept.draft !== null;
  if (owned && classId && me.data.role === 'pupil') return <FreeBench key={projectId} projectId={projectId} project={project.data ?? null} kept={kept} onSent={() => void project.refetch()} personId={me.data.id} classId={classId} />;
  if (project.data) return <SharedView project={project.data} staff={me.data.role !== 'pupil'} onChanged={() => void project.refetch()} />;
  return <Closed failure={project.error} onRetry={() => void project.refetch()} />;
}
export type Project = ResponseOf<'workshop.project'>;

function Closed({ failure, onRetry }: { failure: ReturnType<typeof useApiQuery<'workshop.project'>>['error']; onRetry: () => void }) {
  const t = useProjectWords();
  const isGone = failure?.code === 'resource.not-found' || failure?.code === 'access.denied';
  return <main className="narrow">{isGone || !failure ? <Banner tone="info">{t('shared-no-more')}</Banner> : <ErrorNote failure={failure} onRetry={onRetry} />}<p><Link to="/projects">← {t('back')}</Link></p></main>;
}
