import type { AnswerVerdict, ResponseOf, StepAnswer } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, Link, useApiQuery, useParams, useText } from '@kindling/platform-web';
import { Button, CutCard, Loading } from '@kindling/ui';
import { useCallback, useRef, useState, type ComponentType } from 'react';
import { useTrainingWords } from './words.ts';
import '../volunteers.css';

type Lesson = ResponseOf<'courses.lesson'>;
export interface StepProps { lesson: Lesson; step: Lesson['steps'][number]; judge: (answer: StepAnswer) => Promise<AnswerVerdict | null>; done: boolean; onDone: () => void }
export interface TrainingLessonProps { readonly Step: ComponentType<StepProps> }

/** `/training/:lessonId`: one step after the other, at the end the whole is judged. `Step` is the player of the courses. */
export default function TrainingLessonPage({ Step }: TrainingLessonProps) {
  const { lessonId = '' } = useParams();
  const found = useApiQuery('training.lesson', { params: { lessonId } });
  if (found.error && !found.data) return <ErrorNote failure={found.error} onRetry={() => void found.refetch()} />;
  return found.data ? <Player key={lessonId} lesson={found.data} Step={Step} /> : <Loading />;
}

function Player({ lesson, Step }: { lesson: Lesson } & TrainingLessonProps) {
  const t = useTrainingWords();
  const text = useText();
  const [at, setAt] = useState(0);
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const answers = useRef<{ stepId: string; answer: StepAnswer }[]>([]);
  const step = lesson.steps[at];
  const stepId = step?.id ?? '';
  const judge = useCallback(async (answer: StepAnswer) => {
    answers.current.push({ stepId, answer });
    return api('training.answer', { params: { lessonId: lesson.id, stepId }, body: { answer } }).catch((thrown: unknown) => { if (!(thrown instanceof ApiFailure)) throw thrown; setFailure(thrown); return null; });
  }, [lesson.id, stepId]);
  const finish = () => {
    setFailure(null);
    api('training.finish', { params: { lessonId: lesson.id }, body: { answers: answers.current.slice(-60), origin: window.location.origin } })
      .then(({ open, certificate }) => setSaid(open.length > 0 ? t('still-open', { count: open.length }) : certificate ? t('got-it') : t('finished')), (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); else throw thrown; });
  };
  if (!step) return null;
  const last = at === lesson.steps.length - 1;
  return (
    <div className="volunteers">
      <p><Link to="/training">← {t('back')}</Link></p>
      <h1>{text(lesson.title)}</h1>
      <CutCard>
        <p className="volunteers-lead">{t('step-of', { at: at + 1, of: lesson.steps.length })}</p>
        <h2>{text(step.title)}</h2>
        <Step key={step.id} lesson={lesson} step={step} judge={judge} done={read.has(step.id)} onDone={() => setRead(new Set([...read, step.id]))} />
        {failure && <ErrorNote failure={failure} />}
        <p role="status" data-testid="training-said">{said}</p>
        <p className="volunteers-actions">
          <Button variant="quiet" disabled={at === 0} onClick={() => setAt(at - 1)}>{t('before')}</Button>
          {last ? <Button onClick={finish} data-testid="finish-lesson">{t('finish')}</Button> : <Button onClick={() => setAt(at + 1)} data-testid="next-step">{t('next')}</Button>}
        </p>
      </CutCard>
    </div>
  );
}
