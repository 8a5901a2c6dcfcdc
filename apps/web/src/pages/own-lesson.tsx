import { OwnLessonPage, type PreviewProps } from '@kindling/authoring/web';
import { StepTrial, type Trial } from '@kindling/courses/web';
import { judgeAnswer } from '@kindling/progress/domain';
import { useMemo } from 'react';

/** The real player beside the editor, judged by the real rules, with nothing recorded. */
function Preview({ step, draft, lessonId }: PreviewProps) {
  const trial = useMemo((): Trial => ({
    judge: (answer) => {
      const judged = judgeAnswer(step, answer);
      return judged.ok ? { ...judged.value, stepDone: false } : null;
    },
    wiring: (exerciseId) => {
      const exercise = draft.exercises.find(({ id }) => id === exerciseId);
      return exercise && exercise.kind !== 'python' ? { diagram: exercise.reference.diagram } : null;
    },
  }), [step, draft]);
  return <StepTrial step={step} lessonId={lessonId} trial={trial} />;
}

export default function OwnLesson() { return <OwnLessonPage Preview={Preview} />; }
