import type { AnswerVerdict, ResponseOf, StepAnswer } from '@kindling/contracts';
import { useMemo } from 'react';
import { StepBody } from './step-body.tsx';
import { TrialProvider } from './trial.ts';
import './lesson-page.css';

type Lesson = ResponseOf<'courses.lesson'>;
export interface LessonTrialProps { lesson: Lesson; step: Lesson['steps'][number]; judge: (answer: StepAnswer) => Promise<AnswerVerdict | null>; done: boolean; onDone: () => void }
const nothing = (): void => undefined;

/** A step of a lesson that belongs to no class, as a pupil would meet it; whoever shows it says who judges. */
export default function LessonTrial({ lesson, step, judge, done, onDone }: LessonTrialProps) {
  const trial = useMemo(() => ({ judge, wiring: () => null }), [judge]);
  return <TrialProvider value={trial}><div className="lesson-step"><StepBody key={step.id} lesson={lesson} step={step} classId="" answers={[]} done={done} onDone={onDone} onChanged={nothing} /></div></TrialProvider>;
}
