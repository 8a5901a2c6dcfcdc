import type { CheckReport, ResponseOf, Revision, SerialTrace, Work } from '@kindling/contracts';
import { type Draft, ErrorNote, Link, loadDraft, newId, useApiQuery, useConnection, useMe, useOutbox, useParams } from '@kindling/platform-web';
import { Loading } from '@kindling/ui';
import { useCallback, useEffect, useReducer, useState, type ReactNode } from 'react';
import { HintLadder } from '../checks/hint-ladder.tsx';
import { useWorkshopWords } from '../words.ts';
import { useSaving } from './use-saving.ts';
import { Workbench } from './workbench.tsx';
import { VersionsButton } from '../versions/versions-button.tsx';
import { saveStateOf, TwoVersions } from './two-versions.tsx';
import { benchReducer, startBench, type BenchAction, type BenchState } from './workbench-state.ts';

type Exercise = ResponseOf<'exercises.exercise'>;
type Project = ResponseOf<'workshop.my-project'>;
export interface WorkbenchPageProps { above?: ReactNode; onChecked?: (exercise: Exercise, report: CheckReport) => void }

/** `/bench/:exerciseId`: loads the exercise, the pupil's newest version, and what this computer still holds. */
export default function WorkbenchPage(props: WorkbenchPageProps) {
  const { exerciseId = '' } = useParams();
  const me = useMe();
  const classId = me.data?.classes[0]?.id ?? null;
  const exercise = useApiQuery('exercises.exercise', { params: { exerciseId } });
  const project = useApiQuery('workshop.my-project', { params: { classId: classId ?? '', exerciseId } }, { enabled: classId !== null });
  const [draft, setDraft] = useState<Draft | null | 'loading'>('loading');
  const personId = me.data?.id ?? null;
  useEffect(() => { if (personId) void loadDraft(personId, exerciseId).then(setDraft); }, [personId, exerciseId]);

  if (exercise.error && !exercise.data) return <ErrorNote failure={exercise.error} onRetry={() => void exercise.refetch()} />;
  const settled = project.data !== undefined || project.error !== null;
  if (!exercise.data || !me.data || !classId || !settled || draft === 'loading') return <Loading />;
  return <OpenBench key={exerciseId} exercise={exercise.data} project={project.data ?? null} draft={draft} personId={me.data.id} classId={classId} {...props} />;
}

interface OpenBenchProps extends WorkbenchPageProps { exercise: Exercise; project: Project | null; draft: Draft | null; personId: string; classId: string }

/** This computer's draft wins over the server's head only when it grew from it, or when the server is away. */
function startFrom(exercise: Exercise, project: Project | null, draft: Draft | null): BenchState {
  const head = project?.heads[0] ?? null;
  const fresh: Work = { source: { mode: 'blocks', blocks: exercise.starter.blocks }, diagram: exercise.starter.diagram };
  if (draft && (!head || draft.parentId === head.id || !project)) return startBench(draft.work, draft.parentId);
  return head ? startBench(head.work, head.id) : startBench(fresh, null);
}

function OpenBench({ exercise, project, draft, personId, classId, above, onChecked }: OpenBenchProps) {
  const t = useWorkshopWords();
  const [bench, dispatch] = useReducer(benchReducer, null, () => startFrom(exercise, project, draft));
  const [projectId] = useState(() => project?.projectId ?? draft?.projectId ?? newId());
  const [editorKey, setEditorKey] = useState('first');
  const [handedIn, setHandedIn] = useState(false);
  const outbox = useOutbox();
  const connection = useConnection();
  const onSaved = useCallback((revisionId: string) => dispatch({ do: 'saved', revisionId }), []);
  const { saveNow } = useSaving({ personId, classId, exerciseId: exercise.id, projectId }, bench, onSaved);
  const act = useCallback((action: BenchAction) => {
    dispatch(action);
    if (action.do === 'replace' || action.do === 'back-to-blocks') setEditorKey(newId());
  }, []);
  const handIn = async (note: string, boardTrace: SerialTrace | null) => {
    const revisionId = await saveNow();
    if (!revisionId) return;
    await outbox.enqueue('workshop.hand-in', { handInId: newId(), projectId, classId, exerciseId: exercise.id, revisionId, note, ...(boardTrace ? { boardTrace } : {}) });
    setHandedIn(true);
  };
  const [settled, setSettled] = useState(false);
  const forks = (project?.heads.length ?? 0) > 1 && !settled;
  const choose = (head: Revision) => {
    act({ do: 'replace', work: head.work, parentId: head.id, replaces: (project?.heads ?? []).filter((each) => each.id !== head.id).map((each) => each.id) });
    setSettled(true);
  };
  const restore = (work: Work) => act({ do: 'replace', work, parentId: bench.parentId, replaces: bench.replaces });
  return (
    <Workbench exercise={exercise} bench={bench} dispatch={act} editorKey={editorKey} classId={classId} saveState={saveStateOf(forks, outbox, connection.state, bench.edits)}
      handIn={{ state: <HandInState project={project} handedIn={handedIn} waiting={outbox.pendingCount > 0} />, onHandIn: (note, boardTrace) => void handIn(note, boardTrace) }}
      hints={<HintLadder classId={classId} exerciseId={exercise.id} levels={exercise.hintLevels} />}
      actions={<VersionsButton projectId={projectId} work={bench.work} onOpen={async () => { if (bench.edits > 0) await saveNow(); }} onRestore={restore} />}
      topLeft={<Link to={`/learn/${exercise.lessonId}`}>← {t('back')}</Link>}
      above={<>{above}{forks && project && <TwoVersions heads={project.heads} onUse={choose} />}</>}
      {...(onChecked ? { onChecked: (report: CheckReport) => onChecked(exercise, report) } : {})} />
  );
}

function HandInState({ project, handedIn, waiting }: { project: Project | null; handedIn: boolean; waiting: boolean }) {
  const t = useWorkshopWords();
  const last = project?.handIns[0];
  if (handedIn) return <span role="status" data-testid="hand-in-state">{waiting ? t('handed-in-offline') : t('handed-in')}</span>;
  if (!last || last.state === 'superseded') return null;
  const word = last.state === 'waiting' ? t('handed-in') : t(last.state);
  return <Link to={`/hand-in/${last.id}`} data-testid="hand-in-state">{word}</Link>;
}
