import type { ResponseOf } from '@kindling/contracts';
import { Link, useApiQuery, useParams, useText } from '@kindling/platform-web';
import { CoachPage } from '../coach/coach-page.tsx';
import { useCoachWords } from '../coach/coach-words.ts';
import { useProgressWords } from '../words.ts';
import { MasteryMark } from './mastery-mark.tsx';

type View = ResponseOf<'progress.class-concepts'>;

/** `/teach/:classId/progress/concepts`: pupils × concepts. */
export default function ClassConceptsPage() {
  const { classId = '' } = useParams();
  const t = useCoachWords();
  const title = useProgressWords();
  const view = useApiQuery('progress.class-concepts', { params: { classId } });
  return <CoachPage title={title('title')} classId={classId} view={view} nobody={t('no-pupils')}>{(data) => <ConceptTable classId={classId} view={data} />}</CoachPage>;
}

function ConceptTable({ classId, view }: { classId: string; view: View }) {
  const t = useCoachWords();
  const text = useText();
  return (
    <>
      <p className="progress-legend">{(['none', 'begun', 'nearly', 'mastered'] as const).map((state) => <span key={state}><MasteryMark state={state} label="" /> {t(`mastery-${state}`)}</span>)}</p>
      <div className="table-scroll">
        <table className="heat" data-testid="concepts-grid">
          <thead><tr><th scope="col">{t('pupil')}</th>{view.concepts.map((concept) => <th key={concept.id} scope="col">{text(concept.name)}<small>{t('taught-in', { number: concept.lessonNumber })}</small></th>)}</tr></thead>
          <tbody>
            {view.rows.map((row) => (
              <tr key={row.pupilId}>
                <th scope="row"><Link to={`/teach/${classId}/pupils/${row.pupilId}`} title={row.name}>{row.tile}. {row.name}</Link></th>
                {row.cells.map((cell, at) => <td key={cell.conceptId}><MasteryMark state={cell.state} label={t('concept-cell', { name: row.name, concept: text(view.concepts[at]?.name ?? { zh: cell.conceptId, en: cell.conceptId }), state: t(`mastery-${cell.state}`), right: cell.right, of: cell.of })} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="coach-note">{t('concepts-definition')}</p>
    </>
  );
}
