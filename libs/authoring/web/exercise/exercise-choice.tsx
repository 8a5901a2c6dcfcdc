import type { Exercise, LessonDraft, Step } from '@kindling/contracts';
import { useText } from '@kindling/platform-web';
import { useAuthorWords } from '../words.ts';
import type { EditorProps } from '../steps/step-kinds.tsx';
import { circuitTemplates, newExercise, type TemplateName } from './exercise-templates.ts';

type ChoiceProps = Pick<EditorProps<Step>, 'draft' | 'onExercises'> & { value: string; onChoose: (exerciseId: string) => void };
const freshName = ({ exercises }: LessonDraft): string => {
  for (let number = exercises.length + 1; ; number++) if (!exercises.some(({ id }) => id === `task-${number}`)) return `task-${number}`;
};
const isTemplate = (name: string): name is TemplateName => name in circuitTemplates;

/** One of the exercises of the lesson, or a new one from a circuit to begin with. */
export function ExerciseChoice({ draft, onExercises, value, onChoose }: ChoiceProps) {
  const t = useAuthorWords();
  const text = useText();
  const choose = (chosen: string): void => {
    const template = chosen.slice('new '.length);
    if (!chosen.startsWith('new ') || !isTemplate(template)) { onChoose(chosen); return; }
    const id = freshName(draft);
    onExercises((exercises: readonly Exercise[]) => [...exercises, newExercise(id, template)]);
    onChoose(id);
  };
  return (
    <p className="author-row"><label>{t('exercise')} <select value={value} data-testid="exercise-choice" onChange={(event) => choose(event.target.value)}>
      <option value="">{t('choose')}</option>
      {draft.exercises.map((exercise) => <option key={exercise.id} value={exercise.id}>{text(exercise.title) || exercise.id}</option>)}
      {value !== '' && !draft.exercises.some(({ id }) => id === value) && <option value={value}>{value}</option>}
      {(Object.keys(circuitTemplates) as TemplateName[]).map((name) => <option key={name} value={`new ${name}`}>{t(`new-exercise-${name}`)}</option>)}
    </select></label></p>
  );
}
