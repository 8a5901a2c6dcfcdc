import type { LessonCell, ResponseOf } from '@kindling/contracts';
import { Link, useApiQuery, useLanguage, useParams, useText, localeOf } from '@kindling/platform-web';
import { StateCell, type CellState } from '@kindling/ui';
import { CoachPage } from '../coach/coach-page.tsx';
import { useCoachWords } from '../coach/coach-words.ts';
import { useProgressWords } from '../words.ts';
import { ConcernLine } from './concern-line.tsx';

type View = ResponseOf<'progress.class-lessons'>;

/** `/teach/:classId/progress/lessons`: whom to look after, and pupils × lessons. */
export default function ClassLessonsPage() {
  const { classId = '' } = useParams();
  const t = useCoachWords();
  const title = useProgressWords();
  const view = useApiQuery('progress.class-lessons', { params: { classId } });
  return <CoachPage title={title('title')} classId={classId} view={view} nobody={t('no-pupils')}>{(data) => <><Care classId={classId} view={data} /><LessonTable classId={classId} view={data} /></>}</CoachPage>;
}

function Care({ classId, view }: { classId: string; view: View }) {
  const t = useCoachWords();
  const rows = view.rows.filter((row) => row.concerns.length > 0);
  return (
    <>
      <h2>{t('care')}{rows.length > 0 && ` · ${rows.length}`}</h2>
      {rows.length === 0 && <p>{t('care-none')}</p>}
      <ul className="care" data-testid="care">
        {rows.map((row) => (
          <li key={row.pupilId}><Link to={`/teach/${classId}/pupils/${row.pupilId}`}>{row.tile}. {row.name}</Link>{row.concerns.map((concern) => <ConcernLine key={concern.rule} concern={concern} />)}</li>
        ))}
      </ul>
      <p className="coach-note">{t('care-definition')}</p>
    </>
  );
}

const stateOf = (cell: LessonCell): CellState => (cell.needHelp > 0 ? 'stuck' : cell.done === cell.of ? 'first-try' : cell.done > 0 ? 'done' : cell.started ? 'started' : 'none');

function LessonTable({ classId, view }: { classId: string; view: View }) {
  const t = useCoachWords();
  const text = useText();
  const { language } = useLanguage();
  return (
    <>
      <div className="table-scroll">
        <table className="heat" data-testid="lessons-grid">
          <thead>
            <tr><th scope="col">{t('pupil')}</th>{view.lessons.map((lesson) => <th key={lesson.id} scope="col">{t('lesson-number', { number: lesson.number })} {text(lesson.title)}{!lesson.open && <small>{t('lesson-closed')}</small>}</th>)}<th scope="col" style={{ whiteSpace: 'nowrap' }}>{t('last-work')}</th></tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <tr key={row.pupilId} data-pupil={row.name}>
                <th scope="row"><Link to={`/teach/${classId}/pupils/${row.pupilId}`} title={row.name}>{row.tile}. {row.name}</Link></th>
                {row.cells.map((cell, at) => {
                  const lesson = view.lessons[at];
                  const said = t('lesson-cell', { name: row.name, number: lesson?.number ?? 0, done: cell.done, of: cell.of });
                  const state = stateOf(cell);
                  return (
                    <td key={cell.lessonId}><Link to={`/teach/${classId}/progress?lesson=${cell.lessonId}`} data-state={state}>
                      <span className={`heat-mark ${!lesson?.open && !cell.started ? 'closed' : state}`}><StateCell state={state} label={cell.needHelp > 0 ? `${said}, ${t('lesson-needs-help', { count: cell.needHelp })}` : said} /><span aria-hidden="true">{cell.done}/{cell.of}</span></span>
                    </Link></td>
                  );
                })}
                <td><DaysAgo at={row.lastWorkAt} now={view.asOf} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="coach-note">{t('lessons-definition')} {t('as-of', { time: new Date(view.asOf).toLocaleTimeString(localeOf(language)) })}</p>
    </>
  );
}

function DaysAgo({ at, now }: { at: string | null; now: string }) {
  const t = useCoachWords();
  if (at === null) return <>{t('never')}</>;
  const days = Math.floor((Date.parse(now) - Date.parse(at)) / 86_400_000);
  return <span style={{ whiteSpace: 'nowrap' }}>{days === 0 ? t('today') : t('days-ago', { days })}</span>;
}
