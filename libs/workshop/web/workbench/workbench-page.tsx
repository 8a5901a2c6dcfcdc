import type { BenchSaid, CheckReport, ResponseOf, Revision, SerialTrace, Work } from '@kindling/contracts';
import { ErrorNote, ErrorPage, Link, newId, useApiQuery, useConnection, useDrained, useMe, useOutbox, useParams, usePending } from '@kindling/platform-web';
import { lazyPart, Loading } from '@kindling/ui';
import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { HintLadder } from '../checks/hint-ladder.tsx';
import { useVisitor, type BenchVisitor } from '../shared/visitor.ts';
import { useTakenOver } from '../shared/taken-over.ts';
import { useWorkshopWords } from '../words.ts';
import { startWork, type BenchProps } from './bench-props.ts';
import { loadBench, type KeptBench } from './kept-bench.ts';
import { startBenchFrom } from './start-from.ts';
import { useBench } from './use-bench.ts';
import { useSaving } from './use-saving.ts';
import { Workbench } from './workbench.tsx';
import { usePair } from '../pairs/use-pair.ts';
import { PairButton, PairStrip } from '../pairs/pair-parts.tsx';
import { VersionsButton } from '../versions/versions-button.tsx';
import { saveStateOf, TwoVersions } from './two-versions.tsx';

const PythonBench = lazyPart(() => import('../python/python-bench.tsx'));
type Exercise = ResponseOf<'exercises.exercise'>;
type Project = ResponseOf<'workshop.my-project'>;
export interface WorkbenchPageProps { above?: ReactNode; /** Instead of an exercise whose lesson is not open. */ closed?: ReactNode; photos?: ReactNode; visitor?: BenchVisitor; onChecked?: (exercise: Exercise, report: CheckReport) => void }

/** `/bench/:exerciseId`: loads the exercise, the pupil's newest version, and what this computer still holds. */
export default function WorkbenchPage(props: WorkbenchPageProps) {
  const { exerciseId = '' } = useParams();
  const me = useMe();
  const classId = me.data?.classes[0]?.id ?? null;
  const exercise = useApiQuery('exercises.exercise', { params: { exerciseId } });
  const project = useApiQuery('workshop.my-project', { params: { classId: classId ?? '', exerciseId } }, { enabled: classId !== null });
  const [kept, setKept] = useState<KeptBench | null>(null);
  const personId = me.data?.id ?? null;
  useEffect(() => { if (personId) void loadBench(personId, { exerciseId }).then(setKept); }, [personId, exerciseId]);

  if (exercise.error?.code === 'lesson.not-open') return props.closed ?? <ErrorNote failure={exercise.error} />;
  if (exercise.error && !exercise.data) return <ErrorPage failure={exercise.error} onRetry={() => void exercise.refetch()} />;
  const settled = project.data !== undefined || project.error !== null;
  if (!exercise.data || !me.data || !classId || !settled || !kept) return <Loading />;
  return <OpenBench key={exerciseId} exercise={exercise.data} project={project.data ?? null} kept={kept} onSent={() => void project.refetch()} personId={me.data.id} classId={classId} {...props} />;
}

interface OpenBenchProps extends WorkbenchPageProps { exercise: Exercise; project: Project | null; kept: KeptBench; onSent: () => void; personId: string; classId: string }

function OpenBench({ exercise, project, kept, onSent, personId, classId, above, photos, onChecked, visitor }: OpenBenchProps) {
  const t = useWorkshopWords();
  const [projectId] = useState(() => project?.projectId ?? kept.draft?.projectId ?? newId());
  const { bench, act, editorKey, undoing, onSaved } = useBench({ personId, key: exercise.id }, () => startBenchFrom({ start: startWork(exercise), project, ...kept }, kept.steps));
  const pairing = usePair(classId, exercise.id);
  const [handedIn, setHandedIn] = useState<string | null>(null);
  const outbox = useOutbox();
  const connection = useConnection();
  useDrained(onSent);
  const waitingHandIn = usePending('workshop.hand-in').pending.some(({ payload, refusedCode }) => refusedCode === null && payload.exerciseId === exercise.id);
  const { saveNow, unsaved } = useSaving({ personId, classId, exerciseId: exercise.id, projectId }, bench, onSaved);
  useVisitor(visitor ?? null, exercise.id, bench, act);
  useTakenOver(exercise.id, (work, parentId) => act({ do: 'replace', work, parentId, replaces: [] }), saveNow);
  const handIn = async (note: string, boardTrace: SerialTrace | null, said: BenchSaid) => {
    const revisionId = await saveNow();
    if (!revisionId) return;
    await outbox.enqueue('workshop.hand-in', { handInId: newId(), projectId, classId, exerciseId: exercise.id, revisionId, note, ...(boardTrace ? { boardTrace } : {}), bench: said });
    setHandedIn(revisionId);
  };
  const [settled, setSettled] = useState(false);
  const forks = (project?.heads.length ?? 0) > 1 && !settled;
  const choose = (head: Revision) => {
    act({ do: 'replace', work: head.work, parentId: head.id, replaces: (project?.heads ?? []).filter((each) => each.id !== head.id).map((each) => each.id) });
    setSettled(true);
  };
  const restore = (work: Work) => act({ do: 'replace', work, parentId: bench.parentId, replaces: bench.replaces });
  const props: Omit<BenchProps<'circuit'>, 'exercise'> = {
    bench, dispatch: act, undoing, editorKey, classId, visitor: visitor ?? null,
    saveState: saveStateOf({ twoVersions: forks && bench.edits === 0, unsaved, pendingCount: outbox.pendingCount, refused: outbox.rejected.length > 0, online: connection.state === 'online' }),
    handIn: { state: <HandInState project={project} handedIn={handedIn !== null} waiting={waitingHandIn} />, done: !unsaved && bench.parentId !== null && bench.parentId === (handedIn ?? answeredFor(project)), photos, onHandIn: (note, boardTrace, said) => void handIn(note, boardTrace, said) },
    hints: <HintLadder classId={classId} exerciseId={exercise.id} levels={exercise.hintLevels} />,
    actions: <><PairButton pairing={pairing} /><VersionsButton projectId={projectId} work={bench.work} onOpen={async () => { if (unsaved) await saveNow(); }} onRestore={restore} /></>,
    topLeft: <Link to={exercise.stepId ? `/learn/${exercise.lessonId}/${exercise.stepId}` : `/learn/${exercise.lessonId}`}>← {t('back')}</Link>,
    above: <>{above}<PairStrip pairing={pairing} />{forks && project && <TwoVersions heads={project.heads} onUse={choose} />}</>,
    ...(onChecked ? { onChecked: (report: CheckReport) => onChecked(exercise, report) } : {}),
  };
  return exercise.kind === 'python' ? <Suspense fallback={<Loading />}><PythonBench {...props} exercise={exercise} /></Suspense> : <Workbench {...props} exercise={exercise} />;
}

/** The revision for which there is nothing more to do. */
const answeredFor = (project: Project | null): string | null => {
  const last = project?.handIns[0];
  return last && (last.state === 'waiting' || last.state === 'accepted') ? last.revisionId : null;
};

function HandInState({ project, handedIn, waiting }: { project: Project | null; handedIn: boolean; waiting: boolean }) {
  const t = useWorkshopWords();
  const last = project?.handIns[0];
  if (handedIn || waiting) return <span role="status" data-testid="hand-in-state">{waiting ? t('handed-in-offline') : t('handed-in')}</span>;
  if (!last || last.state === 'superseded') return null;
  const word = last.state === 'waiting' ? t('handed-in') : t(last.state);
  return <Link to={`/hand-in/${last.id}`} data-testid="hand-in-state">{word}</Link>;
}
