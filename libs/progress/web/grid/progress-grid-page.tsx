import type { GridCell, ResponseOf } from '@kindling/contracts';
import { ErrorNote, Link, useApiQuery, useClassHints, useLanguage, useParams, useText } from '@kindling/platform-web';
import { Empty, Loading, Select, StateCell } from '@kindling/ui';
import { useRef, useState } from 'react';
import { useProgressWords } from '../words.ts';
import './progress-grid.css';

type Grid = ResponseOf<'progress.class-grid'>;

/** `/teach/:classId/progress`: pupils × steps; shape and colour; follows the class without a reload. */
export default function ProgressGridPage() {
  const { classId = '' } = useParams();
  const t = useProgressWords();
  const text = useText();
  const outline = useApiQuery('courses.outline', { params: { classId } });
  const open = outline.data?.lessons.filter((lesson) => lesson.opening.state === 'open') ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const lessonId = chosen ?? open[0]?.id ?? outline.data?.lessons[0]?.id ?? '';
  const grid = useApiQuery('progress.class-grid', { params: { classId, lessonId } }, { enabled: lessonId !== '' });
  useSoon(classId, () => void grid.refetch());
  const failure = outline.error ?? grid.error;
  return (
    <section className="progress-page">
      <h1>{t('title')}</h1>
      {outline.data && (
        <Select label={t('lesson')} value={lessonId} onChange={(event) => setChosen(event.currentTarget.value)}
          data={outline.data.lessons.map((lesson) => ({ value: lesson.id, label: `${t('lesson-number', { number: lesson.number })} · ${text(lesson.title)}` }))} />
      )}
      {failure && <ErrorNote failure={failure} onRetry={() => { void outline.refetch(); void grid.refetch(); }} />}
      {!grid.data && !failure && <Loading />}
      {grid.data && (grid.data.rows.length === 0 ? <Empty title={t('no-pupils')} /> : <GridTable grid={grid.data} />)}
    </section>
  );
}

/** Many hints at once make one question: at most two a second. */
function useSoon(classId: string, refetch: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useClassHints(classId, (hint) => {
    if (hint.topic !== 'progress' && hint.topic !== 'hand-ins') return;
    timer.current ??= setTimeout(() => { timer.current = null; refetch(); }, 300);
  });
}

const needsHelp = (cell: GridCell): boolean => cell.state === 'stuck' || cell.state === 'help';

function GridTable({ grid }: { grid: Grid }) {
  const t = useProgressWords();
  const text = useText();
  const { language } = useLanguage();
  const [open, setOpen] = useState<{ pupil: string; step: string; cell: GridCell } | null>(null);
  const helped = (index: number): number => grid.rows.filter((row) => { const cell = row.cells[index]; return cell !== undefined && needsHelp(cell); }).length;
  return (
    <>
      <p className="progress-legend" aria-label={t('legend')}>
        {(['none', 'started', 'done', 'first-try', 'stuck', 'help'] as const).map((state) => <span key={state}><StateCell state={state} label={t(state)} /> {t(state)}</span>)}
      </p>
      <div className="table-scroll">
        <table className="progress-grid" data-testid="progress-grid">
          <thead>
            <tr><th scope="col">{t('pupil')}</th>{grid.steps.map((step, index) => <th key={step.id} scope="col"><span>{text(step.title)}</span>{helped(index) > 0 && <em>{t('need-help', { count: helped(index) })}</em>}</th>)}</tr>
          </thead>
          <tbody>
            {grid.rows.map((row) => (
              <tr key={row.pupilId} data-pupil={row.name}>
                <th scope="row">{row.tile}. {row.name}</th>
                {row.cells.map((cell, index) => {
                  const step = grid.steps[index];
                  const stepTitle = step ? text(step.title) : '';
                  return <td key={cell.stepId}><button type="button" data-step={cell.stepId} data-state={cell.state} onClick={() => setOpen({ pupil: row.name, step: stepTitle, cell })}><StateCell state={cell.state} label={`${row.name}, ${stepTitle}: ${t(cell.state)}`} /></button></td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open && <CellDetail {...open} />}
      <p className="progress-definition">{t('definition')} {t('as-of', { time: new Date(grid.asOf).toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB') })}</p>
    </>
  );
}

function CellDetail({ pupil, step, cell }: { pupil: string; step: string; cell: GridCell }) {
  const t = useProgressWords();
  return (
    <p className="progress-detail" role="status">
      <strong>{pupil}</strong> · {step}: {t(cell.state)} · {t('attempts', { count: cell.attempts })} · {t('minutes', { minutes: cell.minutes })}
      {cell.stuckBecause && <> · {t(cell.stuckBecause)}</>} {cell.handInId && <Link to={`/hand-in/${cell.handInId}`}>{t('open-hand-in')}</Link>}
    </p>
  );
}
