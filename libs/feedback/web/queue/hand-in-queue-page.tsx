import type { HandInRow, HandInState } from '@kindling/contracts';
import { ErrorNote, Link, useApiQuery, useClassHints, useLanguage, useParams, useText, localeOf } from '@kindling/platform-web';
import { Empty, Loading, Select } from '@kindling/ui';
import { useState } from 'react';
import { usePeerWords } from '../peers/words.ts';
import { VolunteerSwitch } from '../reviews/volunteer-switch.tsx';
import { EvidenceMark } from '../marking/evidence-row.tsx';
import { evidenceStates, useEvidenceWords } from '../marking/evidence-words.ts';
import { useFeedbackWords } from '../words.ts';
import '../feedback.css';

const states: readonly (HandInState | 'all')[] = ['waiting', 'try-again', 'accepted', 'all'];

/** `/teach/:classId/hand-ins`: waiting first; grows by itself while pupils hand in. */
export default function HandInQueuePage() {
  const { classId = '' } = useParams();
  const [t, p, e] = [useFeedbackWords(), usePeerWords(), useEvidenceWords()];
  const [evidence, setEvidence] = useState('all');
  const [state, setState] = useState<HandInState | 'all'>('waiting');
  const handIns = useApiQuery('workshop.hand-ins', { params: { classId }, query: state === 'all' ? {} : { state } });
  useClassHints(classId, (hint) => { if (hint.topic === 'hand-ins') void handIns.refetch(); });
  const rows = handIns.data?.handIns.filter((row) => evidence === 'all' || row.evidence?.is === evidence);
  return (
    <section className="hand-in-queue">
      <h1>{t('queue')}</h1>
      <Select label={t('state')} value={state} onChange={(event) => setState(event.currentTarget.value as HandInState | 'all')} data={states.map((each) => ({ value: each, label: t(each) }))} />
      <Select label={e('bench')} value={evidence} onChange={(event) => setEvidence(event.currentTarget.value)} data={['all' as const, ...evidenceStates].map((each) => ({ value: each, label: e(each) }))} />
      {handIns.error && <ErrorNote failure={handIns.error} onRetry={() => void handIns.refetch()} />}
      {!handIns.data && !handIns.error && <Loading />}
      {rows?.length === 0 && <Empty title={t('queue-empty')} />}
      {rows && rows.length > 0 && <QueueTable rows={rows} />}
      <p><Link to={`/teach/${classId}/peer`}>{p('link')}</Link> · <Link to={`/teach/${classId}/photos`}>{t('class-photos')}</Link></p>
      <VolunteerSwitch classId={classId} />
    </section>
  );
}

function QueueTable({ rows }: { rows: readonly HandInRow[] }) {
  const [t, e] = [useFeedbackWords(), useEvidenceWords()];
  const text = useText();
  const { language } = useLanguage();
  const when = (at: string) => new Date(at).toLocaleString(localeOf(language), { dateStyle: 'short', timeStyle: 'short' });
  return (
    <div className="table-scroll">
      <table className="plain-table">
        <thead><tr>{(['pupil', 'exercise', 'verdict'] as const).map((key) => <th key={key} scope="col">{t(key)}</th>)}<th scope="col">{e('bench')}</th>{(['state', 'handed-in'] as const).map((key) => <th key={key} scope="col">{t(key)}</th>)}<td /></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{[row.pupilName, ...row.partners].join(t('and'))}</th><td>{row.lessonNumber} · {text(row.exerciseTitle)} · {t('round', { round: row.round })}</td>
              <td>{t(row.verdict)}</td><td>{row.evidence && <EvidenceMark evidence={row.evidence} />}{row.photos > 0 && <> · {e('photos', { count: row.photos })}</>}</td><td>{t(row.state)}</td><td>{when(row.handedInAt)}</td><td><Link to={`/grade/${row.id}`}>{t('open')}</Link></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
