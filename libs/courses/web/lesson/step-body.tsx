import type { AnswerVerdict, OpenStep, ResponseOf, StepAnswer } from '@kindling/contracts';
import { CodeView } from '@kindling/editor';
import { Link, useText } from '@kindling/platform-web';
import { Button, lazyPart, Loading, Markdown } from '@kindling/ui';
import { Suspense } from 'react';
import { useCourseWords } from '../words.ts';
import { BuildStep } from './build-step.tsx';
import { ParsonsStep } from './parsons-step.tsx';
import { Question } from './question/question.tsx';
import { TheoryFrames } from './theory-frames.tsx';

/** Kinds that few lessons have come when they are needed. */
const ToldStep = lazyPart(() => import('./told/told-step.tsx'));
export interface Answered { readonly answer: StepAnswer; readonly verdict: AnswerVerdict }
export interface StepBodyProps {
  lesson: ResponseOf<'courses.lesson'>; step: OpenStep; classId: string; answers: readonly Answered[]; done: boolean;
  onDone: () => void; onChanged: () => void;
}

/** What one step looks like, by its kind. */
export function StepBody(props: StepBodyProps) {
  const { lesson, step, classId, answers, done, onDone, onChanged } = props;
  const t = useCourseWords();
  const text = useText();
  const place = { classId, lessonId: lesson.id, stepId: step.id, version: lesson.contentVersion };
  const answerOf = (itemId: string): Answered | null => answers.filter(({ answer }) => 'itemId' in answer && answer.itemId === itemId).at(-1) ?? null;
  switch (step.kind) {
    case 'theory': return <TheoryFrames frames={step.frames} lessonId={lesson.id} version={lesson.contentVersion} onSeenAll={onDone} />;
    case 'quiz': return <div>{step.items.map((item, index) => <Question key={item.id} item={item} number={index + 1} place={place} answered={answerOf(item.id)} final={false} onAnswered={onChanged} />)}</div>;
    case 'predict':
      return (
        <div>
          <p className="lesson-note">{t('first-answer-counts')}</p>
          <CodeView code={step.code} />
          <Question item={step.item} number={null} place={place} answered={answerOf(step.item.id)} final onAnswered={onChanged} />
        </div>
      );
    case 'parsons': return <ParsonsStep step={step} place={place} answered={answers.at(-1) ?? null} onAnswered={onChanged} />;
    case 'workbench':
      return (
        <div>
          <Markdown text={text(step.body)} />
          <p><Button component={Link} to={`/bench/${step.exercise}`} onClick={step.phase === 'run' ? onDone : undefined} data-testid="open-workbench">{t('open-workbench')}</Button></p>
          {done && <p role="status">✓ {t('workbench-done')}</p>}
        </div>
      );
    case 'build': return <BuildStep step={step} lessonId={lesson.id} version={lesson.contentVersion} done={done} onDone={onDone} />;
    default: return <Suspense fallback={<Loading />}><ToldStep step={step} place={place} answers={answers} done={done} onDone={onDone} onChanged={onChanged} /></Suspense>;
  }
}
