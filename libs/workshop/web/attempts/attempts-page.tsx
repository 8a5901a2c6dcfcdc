import type { AttemptRow } from '@kindling/contracts';
import { ErrorNote, Link, useApiQuery, useLanguage, useParams, useText, localeOf } from '@kindling/platform-web';
import { Empty, Loading } from '@kindling/ui';
import { useState } from 'react';
import WorkReplay from '../hand-in/work-replay.tsx';
import { useAttemptWords } from './attempt-words.ts';
import './attempts.css';

const inAddress = (): string | null => new URLSearchParams(window.location.search).get('attempt');
const nothing = () => undefined;

/** `/teach/:classId/pupils/:personId/checks/:exerciseId`: every check a pupil asked for; the chosen one runs and plays back its failures. */
export default function AttemptsPage() {
  const { classId = '', personId = '', exerciseId = '' } = useParams();
  const t = useAttemptWords();
  const text = useText();
  const list = useApiQuery('workshop.attempts', { params: { classId, personId, exerciseId } });
  const [asked, setAsked] = useState<string | null>(inAddress);
  const chosen = asked ?? list.data?.attempts[0]?.id ?? '';
  if (list.error && !list.data) return <ErrorNote failure={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  return (
    <section>
      <p><Link to={`/teach/${classId}/pupils/${personId}`}>← {t('back')}</Link></p>
      <h1>{t('title', { name: list.data.pupilName, exercise: text(list.data.exerciseTitle) })}</h1>
      {list.data.attempts.length === 0 ? <Empty title={t('none')} /> : (
        <>
          <ol className="attempts" data-testid="attempts">{list.data.attempts.map((attempt, at) => <AttemptButton key={attempt.id} attempt={attempt} number={(list.data?.attempts.length ?? 0) - at} chosen={attempt.id === chosen} onChoose={() => setAsked(attempt.id)} />)}</ol>
          {chosen && <OneAttempt key={chosen} classId={classId} attemptId={chosen} />}
        </>
      )}
    </section>
  );
}

function AttemptButton({ attempt, number, chosen, onChoose }: { attempt: AttemptRow; number: number; chosen: boolean; onChoose: () => void }) {
  const t = useAttemptWords();
  const { language } = useLanguage();
  const at = new Date(attempt.madeAt).toLocaleString(localeOf(language), { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' });
  return <li><button type="button" className={attempt.verdict} aria-pressed={chosen} onClick={onChoose}><strong>{t('number', { number })}</strong> {attempt.verdict === 'passed' ? '●' : '▲'} {t('passed-of', { passed: attempt.passed, of: attempt.of })}<small>{at}</small></button></li>;
}

function OneAttempt({ classId, attemptId }: { classId: string; attemptId: string }) {
  const attempt = useApiQuery('workshop.attempt', { params: { classId, attemptId } });
  if (attempt.error && !attempt.data) return <ErrorNote failure={attempt.error} onRetry={() => void attempt.refetch()} />;
  if (!attempt.data) return <Loading />;
  return <WorkReplay handIn={{ ...attempt.data, boardTrace: null }} comments={[]} chosen={null} onChooseBlock={nothing} onChooseLine={nothing} />;
}
