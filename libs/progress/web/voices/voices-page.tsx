import type { ResponseOf } from '@kindling/contracts';
import { ErrorNote, useApiQuery, useParams, useText } from '@kindling/platform-web';
import { Empty, Loading, Markdown, Select } from '@kindling/ui';
import { useState } from 'react';
import { CoachNav } from '../coach/coach-nav.tsx';
import { useFresh } from '../coach/use-fresh.ts';
import { useProgressWords } from '../words.ts';
import { ClassPosts } from './class-posts.tsx';
import { SurveyTable } from './survey-table.tsx';
import { useVoicesWords } from './words.ts';
import './voices.css';

type Voices = ResponseOf<'progress.lesson-voices'>;

/** `/teach/:classId/progress/voices`: what the class said in a lesson where nothing is judged. */
export default function VoicesPage() {
  const { classId = '' } = useParams();
  const t = useVoicesWords();
  const title = useProgressWords();
  const text = useText();
  const lessons = useApiQuery('progress.lessons-with-voices', { params: { classId } });
  const [chosen, setChosen] = useState<string | null>(null);
  const lessonId = chosen ?? lessons.data?.lessons[0]?.id ?? '';
  const voices = useApiQuery('progress.lesson-voices', { params: { classId, lessonId } }, { enabled: lessonId !== '' });
  useFresh(classId, () => void voices.refetch());
  const failure = lessons.error ?? voices.error;
  return (
    <section className="voices-page">
      <h1>{title('title')}</h1>
      <CoachNav classId={classId} />
      {lessons.data && lessons.data.lessons.length > 0 && (
        <Select label={title('lesson')} value={lessonId} onChange={(event) => setChosen(event.currentTarget.value)}
          data={lessons.data.lessons.map((lesson) => ({ value: lesson.id, label: `${title('lesson-number', { number: lesson.number })} · ${text(lesson.title)}` }))} />
      )}
      {failure && <ErrorNote failure={failure} onRetry={() => { void lessons.refetch(); void voices.refetch(); }} />}
      {lessons.data?.lessons.length === 0 && <Empty title={t('no-questions')} />}
      {!failure && !voices.data && lessons.data?.lessons.length !== 0 && <Loading />}
      {voices.data?.steps.map((step) => <StepVoices key={step.stepId} classId={classId} lessonId={voices.data.lesson.id} step={step} />)}
    </section>
  );
}

function StepVoices({ classId, lessonId, step }: { classId: string; lessonId: string; step: Voices['steps'][number] }) {
  const t = useVoicesWords();
  const text = useText();
  return (
    <article className="voices-step" data-testid={`voices-${step.kind}`}>
      <h2>{text(step.title)} <small>{t(step.kind)}</small></h2>
      <Markdown text={text(step.prompt)} />
      {step.kind === 'discussion' && <ClassPosts classId={classId} lessonId={lessonId} stepId={step.stepId} />}
      {step.kind === 'survey' && <SurveyTable classId={classId} lessonId={lessonId} stepId={step.stepId} />}
      {step.kind === 'exit-question' && (step.answers.length === 0 ? <p>{t('no-answers')}</p> : <ExitAnswers answers={step.answers} />)}
    </article>
  );
}

function ExitAnswers({ answers }: { answers: Voices['steps'][number]['answers'] }) {
  const t = useVoicesWords();
  const text = useText();
  return (
    <div className="table-scroll">
      <table className="voices-table">
        <thead><tr><th scope="col">{t('pupil')}</th><th scope="col">{t('answer')}</th></tr></thead>
        <tbody>{answers.map((answer) => <tr key={answer.pupilId}><th scope="row">{answer.tile}. {answer.name}</th><td>{answer.choice ? text(answer.choice) : answer.words}</td></tr>)}</tbody>
      </table>
    </div>
  );
}
