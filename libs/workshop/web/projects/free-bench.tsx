import type { Revision, Work } from '@kindling/contracts';
import { Link, useConnection, useDrained, useOutbox } from '@kindling/platform-web';
import { Banner, Button, lazyPart } from '@kindling/ui';
import { Suspense, useState } from 'react';
import { VersionsButton } from '../versions/versions-button.tsx';
import type { KeptBench } from '../workbench/kept-bench.ts';
import { startBenchFrom } from '../workbench/start-from.ts';
import { useBench } from '../workbench/use-bench.ts';
import { saveStateOf, TwoVersions } from '../workbench/two-versions.tsx';
import { draftKey, useSaving } from '../workbench/use-saving.ts';
import { Workbench } from '../workbench/workbench.tsx';
import { AskDialog, RenameDialog } from './project-dialogs.tsx';
import type { Project } from './project-page.tsx';
import { freshWork } from './start-project.ts';
import { useProjectWords } from './words.ts';

const SaveFileDialog = lazyPart(() => import('../import/save-file-dialog.tsx'));

export interface FreeBenchProps { projectId: string; project: Project | null; kept: KeptBench; onSent: () => void; personId: string; classId: string }
/** The workbench without a task: every block, no checks. */
export function FreeBench({ projectId, project, kept, onSent, personId, classId }: FreeBenchProps) {
  const t = useProjectWords();
  const [title, setTitle] = useState(project?.title ?? kept.draft?.title ?? t('untitled'));
  const { bench, act, editorKey, undoing, onSaved } = useBench({ personId, key: draftKey({ projectId }) }, () => startBenchFrom({ start: freshWork('blocks'), project, ...kept }, kept.steps));
  const [settled, setSettled] = useState(false);
  const outbox = useOutbox();
  const connection = useConnection();
  useDrained(onSent);
  const { saveNow, unsaved } = useSaving({ personId, classId, exerciseId: null, projectId, title }, bench, onSaved);
  const heads = project?.heads ?? [];
  const forks = heads.length > 1 && !settled;
  const choose = (head: Revision) => { act({ do: 'replace', work: head.work, parentId: head.id, replaces: heads.filter((each) => each.id !== head.id).map((each) => each.id) }); setSettled(true); };
  const restore = (work: Work) => act({ do: 'replace', work, parentId: bench.parentId, replaces: bench.replaces });
  const rename = (wanted: string) => { setTitle(wanted); void outbox.enqueue('workshop.rename-project', { classId, projectId, title: wanted }); };
  return (
    <Workbench exercise={null} bench={bench} dispatch={act} undoing={undoing} editorKey={editorKey} classId={classId} saveState={saveStateOf({ twoVersions: forks && bench.edits === 0, unsaved, pendingCount: outbox.pendingCount, refused: outbox.rejected.length > 0, online: connection.state === 'online' })} handIn={null} visitor={null} hints={null}
      topLeft={<><Link to="/projects">← {t('back')}</Link><Title title={title} onRename={rename} /></>}
      actions={<>
        <VersionsButton projectId={projectId} work={bench.work} onOpen={async () => { if (unsaved) await saveNow(); }} onRestore={restore} />
        <SaveFileButton title={title} work={bench.work} />
        <ShareButton initially={project !== null && project.sharedAt !== null} hidden={project?.hidden ?? false} onShare={(shared) => { void saveNow().then(() => outbox.enqueue('workshop.share-project', { classId, projectId, shared })); }} />
      </>}
      above={<>{project?.remixedFrom && <p className="bench-note">{t('remixed-from', { name: project.remixedFrom.ownerName, title: project.remixedFrom.title })}</p>}
        {project?.hidden && project.sharedAt !== null && <Banner tone="warn">{t('hidden-body')}</Banner>}{forks && <TwoVersions heads={heads} onUse={choose} />}</>} />
  );
}

function SaveFileButton({ title, work }: { title: string; work: Work }) {
  const t = useProjectWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)} data-testid="save-file">{t('save-file')}</Button>
      {open && <Suspense><SaveFileDialog title={title} work={work} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}

function Title({ title, onRename }: { title: string; onRename: (title: string) => void }) {
  const t = useProjectWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="bench-title" onClick={() => setOpen(true)} title={t('rename')} data-testid="project-title">{title}</button>
      {open && <RenameDialog title={title} onRename={onRename} onClose={() => setOpen(false)} />}
    </>
  );
}

function ShareButton({ initially, hidden, onShare }: { initially: boolean; hidden: boolean; onShare: (shared: boolean) => void }) {
  const t = useProjectWords();
  const [shared, setShared] = useState(initially);
  const [asking, setAsking] = useState(false);
  const set = (next: boolean) => { setShared(next); onShare(next); };
  return (
    <>
      <Button variant="quiet" aria-pressed={shared} onClick={() => (shared ? set(false) : setAsking(true))} data-testid={shared ? 'take-back' : 'share'}>{shared ? t('take-back') : t('share')}</Button>
      {asking && <AskDialog title={t('share-title')} body={hidden ? t('hidden-body') : t('share-body')} yes={t('share')} onClose={() => setAsking(false)} onYes={() => set(true)} />}
    </>
  );
}
