import type { Moment, ResponseOf } from '@kindling/contracts';
import { ErrorNote, Link, useApiQuery, useLanguage, useParams, useText, localeOf } from '@kindling/platform-web';
import { Empty, Loading } from '@kindling/ui';
import { useCoachWords } from '../coach/coach-words.ts';
import { useFresh } from '../coach/use-fresh.ts';
import { MasteryMark } from '../concepts/mastery-mark.tsx';
import { ConcernLine } from '../lessons/concern-line.tsx';
import '../coach/coach.css';

type View = ResponseOf<'progress.pupil'>;

/** `/teach/:classId/pupils/:personId`: one pupil's concerns, concepts and time. */
export default function PupilPage() {
  const { classId = '', personId = '' } = useParams();
  const t = useCoachWords();
  const view = useApiQuery('progress.pupil', { params: { classId, personId } });
  useFresh(classId, () => void view.refetch());
  if (view.error && !view.data) return <ErrorNote failure={view.error} onRetry={() => void view.refetch()} />;
  if (!view.data) return <Loading />;
  return (
    <section>
      <p><Link to={`/teach/${classId}/progress/lessons`}>← {t('back')}</Link></p>
      <h1 style={{ overflowWrap: 'anywhere' }}>{view.data.tile}. {view.data.name}</h1>
      {view.data.concerns.length > 0 && <ul className="care"><li>{view.data.concerns.map((concern) => <ConcernLine key={concern.rule} concern={concern} />)}</li></ul>}
      <Concepts view={view.data} />
      <h2>{t('moments')}</h2>
      {view.data.moments.length === 0 ? <Empty title={t('no-moments')} /> : <ol className="moments" data-testid="moments">{view.data.moments.map((moment, at) => <MomentLine key={`${moment.at} ${at}`} moment={moment} place={{ classId, personId }} />)}</ol>}
      <p className="coach-note">{t('moments-definition')}</p>
    </section>
  );
}

function Concepts({ view }: { view: View }) {
  const t = useCoachWords();
  const text = useText();
  const known = view.concepts.filter((concept) => concept.state !== 'none');
  if (known.length === 0) return null;
  return (
    <>
      <h2>{t('concepts')}</h2>
      <ul className="concept-list">{known.map((concept) => <li key={concept.conceptId}><MasteryMark state={concept.state} label={t(`mastery-${concept.state}`)} /> {text(concept.name)} · {concept.right}/{concept.of}</li>)}</ul>
      <p className="coach-note">{t('concepts-definition')}</p>
    </>
  );
}

function MomentLine({ moment, place }: { moment: Moment; place: { classId: string; personId: string } }) {
  const t = useCoachWords();
  const text = useText();
  const { language } = useLanguage();
  const when = new Date(moment.at).toLocaleString(localeOf(language), { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' });
  const bad = moment.good === false || moment.kind === 'stuck' || moment.kind === 'hand-raised' || moment.kind === 'compile-failed';
  const attempts = `/teach/${place.classId}/pupils/${place.personId}/checks/${moment.exerciseId ?? ''}`;
  return (
    <li className={bad ? 'bad' : moment.good || moment.kind === 'finished' ? 'good' : ''} data-kind={moment.kind}>
      <time dateTime={moment.at}>{when}</time>
      <span>
        <strong>{t(`m-${moment.kind}`, { level: moment.level ?? 0 })}</strong>{moment.lessonNumber !== null && <> · {t('lesson-number', { number: moment.lessonNumber })}</>}{moment.stepTitle && <> {text(moment.stepTitle)}</>}
        <Outcome moment={moment} /> {moment.attemptId && <Link to={`${attempts}?attempt=${moment.attemptId}`}>{t('see-attempt')}</Link>} {moment.handInId && <Link to={`/grade/${moment.handInId}`}>{t('see-hand-in')}</Link>}
      </span>
    </li>
  );
}

function Outcome({ moment }: { moment: Moment }) {
  const t = useCoachWords();
  if (moment.reason) return <> · {t(moment.reason)}</>;
  if (moment.passed !== null && moment.of !== null) return <> · {t('passed-of', { passed: moment.passed, of: moment.of })}</>;
  if (moment.kind === 'answered') return <> · {t(moment.good ? 'right' : 'wrong')}</>;
  return moment.kind === 'reviewed' ? <> · {t(moment.good ? 'accepted' : 'try-again')}</> : null;
}
