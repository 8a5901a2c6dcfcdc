import type { Step } from '@kindling/contracts';
import { BothTexts } from '../draft/both-texts.tsx';
import { ExerciseChoice } from '../exercise/exercise-choice.tsx';
import { ExerciseEditor } from '../exercise/exercise-editor.tsx';
import { useAuthorWords } from '../words.ts';
import type { EditorProps } from './step-kinds.tsx';

const phases = ['run', 'modify', 'make', 'diagnose'] as const;
/** What to do at the workbench, and the exercise that it opens. */
export function WorkbenchEditor(props: EditorProps<Extract<Step, { kind: 'workbench' }>>) {
  const { step, onChange, draft, onExercises } = props;
  const t = useAuthorWords();
  const exercise = draft.exercises.find(({ id }) => id === step.exercise);
  return (
    <>
      <p className="author-row"><label>{t('when')} <select value={step.phase} onChange={(event) => onChange({ ...step, phase: phases.find((phase) => phase === event.target.value) ?? 'make' })}>{phases.map((phase) => <option key={phase} value={phase}>{t(`phase-${phase}`)}</option>)}</select></label></p>
      <BothTexts label={t('body')} lines={3} value={step.body} onChange={(body) => onChange({ ...step, body })} />
      <ExerciseChoice {...props} value={step.exercise} onChoose={(id) => onChange({ ...step, exercise: id })} />
      {exercise && <ExerciseEditor exercise={exercise} onChange={(next) => onExercises((exercises) => exercises.map((each) => (each.id === exercise.id ? next : each)))} />}
    </>
  );
}
