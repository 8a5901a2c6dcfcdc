import type { Step } from '@kindling/contracts';
import { openStep } from '../../domain/index.ts';
import { StepBody } from './step-body.tsx';
import { TrialProvider, type Trial } from './trial.ts';
import './lesson-page.css';

const nothing = (): void => undefined;
/** A step as a pupil meets it, for whoever writes it. Links lead nowhere: they would leave the page that is being written. */
export default function StepTrial({ step, lessonId, trial }: { step: Step; lessonId: string; trial: Trial }) {
  const open = openStep(step);
  const lesson = { id: lessonId, number: 0, title: step.title, goal: step.title, steps: [open], contentVersion: 'draft' };
  return (
    <TrialProvider value={trial}>
      <div className="lesson-step" onClickCapture={(event) => { if ((event.target as Element).closest('a')) { event.preventDefault(); event.stopPropagation(); } }}>
        <StepBody key={step.id} lesson={lesson} step={open} classId="" answers={[]} done={false} onDone={nothing} onChanged={nothing} />
      </div>
    </TrialProvider>
  );
}
