import type { GridCell, ResponseOf } from '@kindling/contracts';
import { ErrorNote, Link, useApiQuery, useLanguage, useParams, useText, localeOf } from '@kindling/platform-web';
import { Empty, Loading, Select, StateCell } from '@kindling/ui';
import { useState } from 'react';
import { AssignDialog } from '../assign/assign-dialog.tsx';
import { CoachNav } from '../coach/coach-nav.tsx';
import { useCoachWords } from '../coach/coach-words.ts';
import { useFresh } from '../coach/use-fresh.ts';
import { useProgressWords } from '../words.ts';
import { CellDialog, type OpenCell } from './cell-dialog.tsx';
import { StuckGroups } from './stuck-groups.tsx';
import './progress-grid.css';

type Grid = ResponseOf<'progress.class-grid'>;
/** The lessons' table leads here with a lesson in the address. */
const lessonInAddress = (): string | null => new URLSearchParams(window.location.search).get('lesson');

/** `/teach/:classId/progress`: pupils × steps; shape and colour; follows the class without a reload. */
export default function ProgressGridPage() {
  const { classId = '' } = useParams();
  const t = useProgressWords();
  const say = useCoachWords();
  const text = useText();
  const outline = useApiQuery('courses.outline', { params: { classId } });
  const open = outline.data?.lessons.filter((lesson) => lesson.opening.state === 'open') ?? [];
  const [chosen, setChosen] = useState<string | null>(lessonInAddress);
  const lessonId = chosen ?? open[0]?.id ?? outline.data?.lessons[0]?.id ?? '';
  const grid = useApiQuery('progress.class-grid', { params: { classId, lessonId } }, { enabled: lessonId !== '' });
  useFresh(classId, () => void grid.refetch());
  const failure = outline.error ?? grid.error;
  return (
    <section className="progress-page">
      <h1>{t('title')}</h1>
      <CoachNav classId={classId} />
      {outline.data && (
        <Select label={t('lesson')} value={lessonId} onChange={(event) => setChosen(event.currentTarget.value)}
          data={outline.data.lessons.map((lesson) => ({ value: lesson.id, label: `${t('lesson-number', { number: lesson.number })} · ${text(lesson.title)}` }))} />
      )}
      {failure && <ErrorNote failure={failure} onRetry={() => { void outline.refetch(); void grid.refetch(); }} />}
      {!grid.data && !failure && <Loading />}
      {grid.data && (grid.data.rows.length === 0 ? <Empty title={t('no-pupils')} action={<Link to={`/teach/${classId}/roster`}>{say('to-roster')}</Link>} /> : <><StuckGroups classId={classId} grid={grid.data} /><GridTable classId={classId} grid={grid.data} /></>)}
    </section>
  );
}

const needsHelp = (cell: GridCell): boolean => cell.state === 'stuck' || cell.state === 'help';

function GridTable({ classId, grid }: { classId: string; grid: Grid }) {
  const t = useProgressWords();
  const text = useText();
  const { language } = useLanguage();
  const [open, setOpen] = useState<OpenCell | null>(null);
  const helped = (index: number): number => grid.rows.filter((row) => { const cell = row.cells[index]; return cell !== undefined && needsHelp(cell); }).length;
  return (
    <>
      <p className="progress-legend" aria-label={t('legend')} role="group">
        {(['none', 'started', 'done', 'first-try', 'stuck', 'help'] as const).map((state) => <span key={state}><StateCell state={state} label="" /> {t(state)}</span>)}
      </p>
      <div className="table-scroll">
        <table className="progress-grid heat" data-testid="progress-grid">
          <thead>
            <tr><th scope="col">{t('pupil')}</th>{grid.steps.map((step, index) => <th key={step.id} scope="col"><span>{text(step.title)}</span>{helped(index) > 0 && <em>{t('need-help', { count: helped(index) })}</em>}</th>)}</tr>
          </thead>
          <tbody>{grid.rows.map((row) => <PupilRow key={row.pupilId} classId={classId} row={row} steps={grid.steps} onOpen={setOpen} />)}</tbody>
        </table>
      </div>
      {open && <OpenedCell classId={classId} lessonId={grid.lesson.id} open={open} onClose={() => setOpen(null)} />}
      <p className="coach-note">{t('definition')} {t('as-of', { time: new Date(grid.asOf).toLocaleTimeString(localeOf(language)) })}</p>
    </>
  );
}

function PupilRow({ classId, row, steps, onOpen }: { classId: string; row: Grid['rows'][number]; steps: Grid['steps']; onOpen: (cell: OpenCell) => void }) {
  const t = useProgressWords();
  const text = useText();
  return (
    <tr data-pupil={row.name}>
      <th scope="row"><Link to={`/teach/${classId}/pupils/${row.pupilId}`} title={row.name}>{row.tile}. {row.name}</Link></th>
      {row.cells.map((cell, index) => {
        const step = steps[index];
        return step && <td key={cell.stepId}><button type="button" data-step={cell.stepId} data-state={cell.state} onClick={() => onOpen({ pupilId: row.pupilId, name: row.name, step, cell })}><StateCell state={cell.state} label={`${row.name}, ${text(step.title)}: ${t(cell.state)}`} /></button></td>;
      })}
    </tr>
  );
}

function OpenedCell({ classId, lessonId, open, onClose }: { classId: string; lessonId: string; open: OpenCell; onClose: () => void }) {
  const t = useCoachWords();
  const text = useText();
  const [giving, setGiving] = useState(false);
  if (!giving) return <CellDialog classId={classId} open={open} onClose={onClose} onGive={() => setGiving(true)} />;
  return (
    <AssignDialog classId={classId} lessonId={lessonId} stepId={open.step.id} stepTitle={text(open.step.title)} hintLevels={open.step.hintLevels} title={t('assign-title')}
      pupils={[{ id: open.pupilId, name: open.name }]} onClose={onClose} onGiven={onClose} />
  );
}
