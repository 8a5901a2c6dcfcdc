import type { Step } from '@kindling/contracts';
import { ItemList } from '../draft/item-list.tsx';
import { QuestionEditor } from '../questions/question-editor.tsx';
import { QuestionFiles } from '../questions/question-files.tsx';
import { useAuthorWords } from '../words.ts';
import type { EditorProps } from './step-kinds.tsx';

const blank = { zh: '', en: '' };
export const freeId = (stem: string, taken: readonly { readonly id: string }[]): string => {
  for (let number = taken.length + 1; ; number++) if (!taken.some(({ id }) => id === `${stem}${number}`)) return `${stem}${number}`;
};

/** Questions at the start or the end of a lesson. */
export function QuizEditor({ step, onChange, draft }: EditorProps<Extract<Step, { kind: 'quiz' }>>) {
  const t = useAuthorWords();
  const concept = draft.lesson.concepts[0]?.id ?? 'idea';
  const fresh = () => ({ kind: 'choice' as const, id: freeId('q', step.items), concept, prompt: blank, choices: [{ id: 'a', text: blank, correct: true, feedback: blank }, { id: 'b', text: blank, correct: false, feedback: blank }] });
  return (
    <>
      <p className="author-row"><label>{t('when')} <select value={step.phase} onChange={(event) => onChange({ ...step, phase: event.target.value === 'recall' ? 'recall' : 'exit' })}><option value="recall">{t('phase-recall')}</option><option value="exit">{t('phase-exit')}</option></select></label></p>
      <QuestionFiles items={step.items} concept={concept} onTake={(items) => onChange({ ...step, items: [...step.items, ...items] })} />
      <ItemList items={step.items} name={t('questions')} add={t('add-question')} fresh={fresh} onChange={(items) => onChange({ ...step, items: [...items] })}>
        {(item, _, change) => <QuestionEditor item={item} onChange={change} />}
      </ItemList>
    </>
  );
}
