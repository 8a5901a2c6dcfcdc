import type { Step } from '@kindling/contracts';
import { BothTexts } from '../draft/both-texts.tsx';
import { ItemList } from '../draft/item-list.tsx';
import { useAuthorWords } from '../words.ts';
import { freeId } from './quiz-editor.tsx';
import type { EditorProps } from './step-kinds.tsx';

const blank = { zh: '', en: '' };
const twoChoices = () => [{ id: 'a', text: blank }, { id: 'b', text: blank }];
/** Questions whose answers are kept without a name. */
export function SurveyEditor({ step, onChange }: EditorProps<Extract<Step, { kind: 'survey' }>>) {
  const t = useAuthorWords();
  return (
    <>
      <BothTexts label={t('body')} lines={2} value={step.body} onChange={(body) => onChange({ ...step, body })} />
      <ItemList items={step.questions} name={t('questions')} add={t('add-question')} most={6} fresh={() => ({ id: freeId('s', step.questions), prompt: blank, choices: twoChoices() })} onChange={(questions) => onChange({ ...step, questions: [...questions] })}>
        {(question, _, change) => (
          <>
            <BothTexts label={t('prompt')} value={question.prompt} onChange={(prompt) => change({ ...question, prompt })} />
            <ItemList items={question.choices} name={t('choices')} add={t('add-choice')} most={6} fresh={() => ({ id: freeId('c', question.choices), text: blank })} onChange={(choices) => change({ ...question, choices: [...choices] })}>
              {(choice, _at, changeChoice) => <BothTexts label={t('choice')} value={choice.text} onChange={(text) => changeChoice({ ...choice, text })} />}
            </ItemList>
          </>
        )}
      </ItemList>
    </>
  );
}
