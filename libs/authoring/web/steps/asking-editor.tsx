import type { Step } from '@kindling/contracts';
import { BothTexts } from '../draft/both-texts.tsx';
import { ItemList } from '../draft/item-list.tsx';
import { useAuthorWords } from '../words.ts';
import { freeId } from './quiz-editor.tsx';
import type { EditorProps } from './step-kinds.tsx';

const blank = { zh: '', en: '' };
type Exit = Extract<Step, { kind: 'exit-question' }>;
/** One question for the class to talk about. */
export function DiscussionEditor({ step, onChange }: EditorProps<Extract<Step, { kind: 'discussion' }>>) {
  const t = useAuthorWords();
  return <BothTexts label={t('prompt')} lines={3} value={step.prompt} onChange={(prompt) => onChange({ ...step, prompt })} name="prompt" />;
}
/** One question on the way out that nobody judges. */
export function ExitQuestionEditor({ step, onChange }: EditorProps<Exit>) {
  const t = useAuthorWords();
  return (
    <>
      <BothTexts label={t('prompt')} lines={3} value={step.prompt} onChange={(prompt) => onChange({ ...step, prompt })} name="prompt" />
      <ExitChoices step={step} onChange={onChange} />
    </>
  );
}

/** Without answers to pick from the answer is written. */
function ExitChoices({ step, onChange }: { step: Exit; onChange: (next: Exit) => void }) {
  const t = useAuthorWords();
  const { kind, phase, id, title, minutes, prompt } = step;
  return (
    <>
      <label className="author-tick"><input type="checkbox" checked={step.choices !== undefined} onChange={(event) => onChange(event.target.checked ? { ...step, choices: [{ id: 'a', text: blank }, { id: 'b', text: blank }] } : { kind, phase, id, title, minutes, prompt })} /> {t('has-choices')}</label>
      {step.choices && (
        <ItemList items={step.choices} name={t('choices')} add={t('add-choice')} most={6} fresh={() => ({ id: freeId('c', step.choices ?? []), text: blank })} onChange={(choices) => onChange({ ...step, choices: [...choices] })}>
          {(choice, _, change) => <BothTexts label={t('choice')} value={choice.text} onChange={(text) => change({ ...choice, text })} />}
        </ItemList>
      )}
    </>
  );
}
