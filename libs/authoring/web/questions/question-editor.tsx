import type { QuizItem } from '@kindling/contracts';
import { BothTexts } from '../draft/both-texts.tsx';
import { ItemList } from '../draft/item-list.tsx';
import { useAuthorWords } from '../words.ts';
import { blankQuestion, questionKinds } from './question-kinds.ts';
import { AnyFields } from '../steps/any-fields.tsx';

const blank = { zh: '', en: '' };
type Choice = Extract<QuizItem, { kind: 'choice' }>['choices'][number];
const nextChoice = (choices: readonly Choice[]): string => ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].find((id) => !choices.some((each) => each.id === id)) ?? `c${choices.length + 1}`;

interface QuestionProps { item: QuizItem; onChange: (next: QuizItem) => void }
/** What is asked and how it is answered; the words of the question stay when its kind changes. */
export function QuestionEditor({ item, onChange }: QuestionProps) {
  const t = useAuthorWords();
  const { id, concept, prompt } = item;
  const become = (name: string): void => { const kind = questionKinds.find((each) => each === name); if (kind) onChange(blankQuestion[kind]({ id, concept, prompt })); };
  return (
    <>
      <p className="author-row"><label>{t('question-kind')} <select value={item.kind} data-testid="question-kind" onChange={(event) => become(event.target.value)}>{questionKinds.map((kind) => <option key={kind} value={kind}>{t(`question-${kind}`)}</option>)}</select></label></p>
      <BothTexts label={t('prompt')} lines={2} value={prompt} onChange={(words) => onChange({ ...item, prompt: words })} name="prompt" />
      <Answers item={item} onChange={onChange} />
    </>
  );
}

/** The right answers are ticked. A kind without an editor of its own shows its fields. */
function Answers({ item, onChange }: QuestionProps) {
  const t = useAuthorWords();
  if (item.kind === 'choice' || item.kind === 'multiple') {
    return (
      <>
        <ItemList items={item.choices} name={t('choices')} add={t('add-choice')} most={item.kind === 'choice' ? 5 : 6} fresh={() => ({ id: nextChoice(item.choices), text: blank, correct: false, feedback: blank })} onChange={(choices) => onChange({ ...item, choices: [...choices] })}>
          {(choice, _, change) => (
            <>
              <label className="author-tick"><input type="checkbox" checked={choice.correct} onChange={(event) => change({ ...choice, correct: event.target.checked })} /> {t('is-right')}</label>
              <BothTexts label={t('choice')} value={choice.text} onChange={(text) => change({ ...choice, text })} name="choice" />
              <BothTexts label={t('feedback')} value={choice.feedback} onChange={(feedback) => change({ ...choice, feedback })} name="feedback" />
            </>
          )}
        </ItemList>
        {item.kind === 'multiple' && <BothTexts label={t('missed')} value={item.missed} onChange={(missed) => onChange({ ...item, missed })} />}
      </>
    );
  }
  if (item.kind === 'true-false') {
    return (
      <>
        <label className="author-tick"><input type="checkbox" checked={item.isTrue} onChange={(event) => onChange({ ...item, isTrue: event.target.checked })} /> {t('is-true')}</label>
        <BothTexts label={t('said-true')} value={item.feedback.saidTrue} onChange={(saidTrue) => onChange({ ...item, feedback: { ...item.feedback, saidTrue } })} />
        <BothTexts label={t('said-false')} value={item.feedback.saidFalse} onChange={(saidFalse) => onChange({ ...item, feedback: { ...item.feedback, saidFalse } })} />
      </>
    );
  }
  if (item.kind === 'numeric') {
    return (
      <>
        <p className="author-row">
          <label>{t('right-number')} <input type="number" step="any" value={item.answer} onChange={(event) => onChange({ ...item, answer: Number(event.target.value) })} /></label>
          <label>± <input type="number" min="0" step="any" value={item.tolerance} onChange={(event) => onChange({ ...item, tolerance: Math.max(0, Number(event.target.value)) })} /></label>
        </p>
        <BothTexts label={t('feedback')} value={item.feedback} onChange={(feedback) => onChange({ ...item, feedback })} />
      </>
    );
  }
  return <AnyFields value={item} onChange={(next) => onChange(next as QuizItem)} hidden={['id', 'kind', 'concept', 'prompt', 'picture']} />;
}
