import { BoardView } from '@kindling/board-view';
import type { CircuitExercise, Exercise } from '@kindling/contracts';
import { useLanguage } from '@kindling/platform-web';
import { checkOf } from '../../domain/index.ts';
import { blankRecipe, CheckEditor } from '../checks/check-editor.tsx';
import { BothTexts } from '../draft/both-texts.tsx';
import { ItemList } from '../draft/item-list.tsx';
import { AnyFields } from '../steps/any-fields.tsx';
import { CodeField } from '../steps/code-field.tsx';
import { freeId } from '../steps/quiz-editor.tsx';
import { useAuthorWords } from '../words.ts';

interface ExerciseEditorProps<E> { exercise: E; onChange: (next: E) => void }
const blank = { zh: '', en: '' };

/** What pupils are asked, how it is checked, what helps, and the solution that has to pass its own checks. */
export function ExerciseEditor({ exercise, onChange }: ExerciseEditorProps<Exercise>) {
  const t = useAuthorWords();
  return (
    <section className="author-exercise" aria-label={t('exercise')} data-testid="exercise-editor">
      <BothTexts label={t('exercise-title')} value={exercise.title} onChange={(title) => onChange({ ...exercise, title })} />
      <BothTexts label={t('exercise-task')} lines={3} value={exercise.task} onChange={(task) => onChange({ ...exercise, task })} name="task" />
      {exercise.kind === 'python' ? <AnyFields value={exercise} hidden={['id', 'kind', 'title', 'task', 'hints']} onChange={(next) => onChange(next as Exercise)} /> : <CircuitFields exercise={exercise} onChange={onChange} />}
      <h4>{t('hints')}</h4>
      <ItemList<Exercise['hints'][number]> items={exercise.hints} name={t('hints')} add={t('add-hint')} most={4} fresh={() => ({ level: Math.min(4, exercise.hints.length + 1), body: blank })}
        onChange={(hints) => onChange({ ...exercise, hints: hints.map((hint, at) => ({ ...hint, level: at + 1 })) })}>
        {(hint, _, change) => (
          <>
            <BothTexts label={t('hint')} lines={2} value={hint.body} onChange={(body) => change({ ...hint, body })} />
            <CodeField label={t('hint-code')} lines={3} value={hint.code ?? ''} onChange={(code) => change(code === '' ? { level: hint.level, body: hint.body } : { ...hint, code })} />
          </>
        )}
      </ItemList>
    </section>
  );
}

function CircuitFields({ exercise, onChange }: ExerciseEditorProps<CircuitExercise>) {
  const t = useAuthorWords();
  const { language } = useLanguage();
  const { reference } = exercise;
  return (
    <>
      <h4>{t('checks')}</h4>
      <p className="author-note">{t('checks-note')}</p>
      <ItemList items={exercise.checks} name={t('checks')} add={t('add-check')} most={20} fresh={() => checkOf(blankRecipe('blinks', reference.diagram), freeId('check-', exercise.checks), reference.diagram)} onChange={(checks) => onChange({ ...exercise, checks: [...checks] })}>
        {(check, _, change) => <CheckEditor check={check} diagram={reference.diagram} onChange={change} />}
      </ItemList>
      <CodeField label={t('solution')} lines={12} name="solution" value={reference.code} onChange={(code) => onChange({ ...exercise, reference: { ...reference, code } })} />
      <details><summary>{t('solution-circuit')}</summary><div className="author-circuit"><BoardView diagram={reference.diagram} language={language} swappable onChange={(diagram) => onChange({ ...exercise, reference: { ...reference, diagram } })} /></div></details>
      <details><summary>{t('starter-circuit')}</summary><div className="author-circuit"><BoardView diagram={exercise.starter.diagram} language={language} swappable onChange={(diagram) => onChange({ ...exercise, starter: { ...exercise.starter, diagram } })} /></div></details>
    </>
  );
}
