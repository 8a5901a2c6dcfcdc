import type { GradeWeights } from '@kindling/contracts';
import { writeCsv, writeXlsx } from '@kindling/sheets';
import { api, csvType, saveFile, savePdf, useApiQuery, useLanguage, useMe, useParams, useText, xlsxType, localeOf } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useState } from 'react';
import { partNames, totalOf } from '../../domain/index.ts';
import { CoachPage } from '../coach/coach-page.tsx';
import { gradeSheets, type Gradebook } from './grade-sheets.ts';
import { useGradeWords } from './gradebook-words.ts';
import './gradebook.css';

/** `/teach/:classId/progress/gradebook`: parts, weights, totals; the same to Excel. */
export default function GradebookPage() {
  const { classId = '' } = useParams();
  const t = useGradeWords();
  const book = useApiQuery('progress.gradebook', { params: { classId } });
  return <CoachPage title={t('title')} classId={classId} view={book} nobody={t('no-pupils')}>{(data) => <OpenBook classId={classId} book={data} onSaved={() => void book.refetch()} />}</CoachPage>;
}

function OpenBook({ classId, book, onSaved }: { classId: string; book: Gradebook; onSaved: () => void }) {
  const t = useGradeWords();
  const me = useMe();
  const { language } = useLanguage();
  const [edited, setEdited] = useState<GradeWeights | null>(null);
  const weights = edited ?? book.weights;
  const save = async () => { await api('progress.set-weights', { params: { classId }, body: weights }); setEdited(null); onSaved(); };
  const time = new Date(book.asOf).toLocaleString(localeOf(language));
  const shown: Gradebook = { ...book, weights, rows: book.rows.map((row) => ({ ...row, total: totalOf(row, weights) })) };
  const download = (kind: 'xlsx' | 'csv') => {
    const sheets = gradeSheets(shown, t, time);
    const name = `${book.className} ${t('title')} ${book.asOf.slice(0, 10)}.${kind}`;
    if (kind === 'xlsx') saveFile(name, writeXlsx(sheets), xlsxType); else saveFile(name, writeCsv(sheets[0].rows), csvType);
  };
  const report = async () => { savePdf(await api('progress.term-report', { params: { classId }, query: { language } })); };
  return (
    <>
      <p className="grade-actions no-print"><Button onClick={() => download('xlsx')} data-testid="xlsx">{t('xlsx')}</Button> <Button variant="quiet" onClick={() => download('csv')} data-testid="csv">{t('csv')}</Button> <Button variant="quiet" onClick={() => void report()} data-testid="term-report">{t('report')}</Button></p>
      <Weights weights={weights} mayEdit={me.data?.role !== 'tutor'} changed={edited !== null} onChange={setEdited} onSave={() => void save()} />
      <GradeTable book={shown} />
      <dl className="grade-definitions"><dt>{t('definitions')}</dt>{[...partNames, 'total' as const].map((name) => <dd key={name}>{t(`${name}-definition`)}</dd>)}<dd>{t('as-of', { time })}</dd></dl>
    </>
  );
}

function Weights({ weights, mayEdit, changed, onChange, onSave }: { weights: GradeWeights; mayEdit: boolean; changed: boolean; onChange: (weights: GradeWeights) => void; onSave: () => void }) {
  const t = useGradeWords();
  const set = (name: keyof GradeWeights, typed: string) => onChange({ ...weights, [name]: Math.min(100, Math.max(0, Math.round(Number(typed) || 0))) });
  return (
    <fieldset className="grade-weights no-print" disabled={!mayEdit}>
      <legend>{t('weights')}</legend>
      {partNames.map((name) => <label key={name}>{t(name)} <input type="number" min="0" max="100" step="1" inputMode="numeric" value={weights[name]} onChange={(event) => set(name, event.currentTarget.value)} /></label>)}
      {mayEdit && <Button variant={changed ? 'main' : 'quiet'} disabled={!changed} onClick={onSave} data-testid="save-weights">{t('save')}</Button>}
      <p className="coach-note">{t('weights-note')}</p>
    </fieldset>
  );
}

function GradeTable({ book }: { book: Gradebook }) {
  const t = useGradeWords();
  const text = useText();
  return (
    <div className="table-scroll" role="region" aria-label={t('title')} tabIndex={0}>
      <table className="grades" data-testid="gradebook">
        <thead>
          <tr><th scope="col">{t('pupil')}</th>{partNames.map((name) => <th key={name} scope="col">{t(name)}<small>{t('of', { of: book.rows[0]?.[name].of ?? 0 })}</small></th>)}<th scope="col">{t('total')}<small>0–100</small></th>{book.lessons.map((lesson) => <th key={lesson.id} scope="col" title={text(lesson.title)}>{t('lesson', { number: lesson.number })}<small>{t('of', { of: lesson.of })}</small></th>)}</tr>
        </thead>
        <tbody>
          {book.rows.map((row) => (
            <tr key={row.pupilId} data-pupil={row.name}>
              <th scope="row"><span title={row.name}>{row.tile}. {row.name}</span></th>
              {partNames.map((name) => <td key={name} data-part={name}>{row[name].of === 0 ? '—' : row[name].got}</td>)}
              <td data-part="total"><strong>{row.total === null ? '—' : row.total.toFixed(1)}</strong></td>
              {row.doneByLesson.map((done, at) => <td key={book.lessons[at]?.id ?? at}>{done}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
