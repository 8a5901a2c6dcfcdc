import type { QuizItem } from '@kindling/contracts';
import { BothTexts } from '../draft/both-texts.tsx';
import { ItemList } from '../draft/item-list.tsx';
import { useAuthorWords } from '../words.ts';
import { AnyFields } from '../steps/any-fields.tsx';

const blank = { zh: '', en: '' };
type Choice = Extract<QuizItem, { kind: 'choice' }>['choices'][number];
const nextChoice = (choices: readonly Choice[]): string => ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].find((id) => !choices.some((each) => each.id === id)) ?? `c${choices.length + 1}`;

/** A question with its answers; the right ones are ticked. A kind without an editor shows its fields. */
export function QuestionEditor({ item, onChange }: { item: QuizItem; onChange: (next: QuizItem) => void }) {
  const t = useAuthorWords();
  const prompt = <BothTexts label={t('prompt')} lines={2} value={item.prompt} onChange={(words) => onChange({ ...item, prompt: words })} name="prompt" />;
  if (item.kind === 'choice') {
    return (
      <>
        {prompt}
        <ItemList items={item.choices} name={t('choices')} add={t('add-choice')} most={5} fresh={() => ({ id: nextChoice(item.choices), text: blank, correct: false, feedback: blank })} onChange={(choices) => onChange({ ...item, choices: [...choices] })}>
          {(choice, _, change) => (
            <>
              <label className="author-tick"><input type="checkbox" checked={choice.correct} onChange={(event) => change({ ...choice, correct: event.target.checked })} /> {t('is-right')}</label>
              <BothTexts label={t('choice')} value={choice.text} onChange={(text) => change({ ...choice, text })} name="choice" />
              <BothTexts label={t('feedback')} value={choice.feedback} onChange={(feedback) => change({ ...choice, feedback })} name="feedback" />
            </>
          )}
        </ItemList>
      </>
    );
  }
  if (item.kind === 'numeric') {
    return (
      <>
        {prompt}
        <p className="author-row">
          <label>{t('right-number')} <input type="number" step="any" value={item.answer} onChange={(event) => onChange({ ...item, answer: Number(event.target.value) })} /></label>
          <label>± <input type="number" min="0" step="any" value={item.tolerance} onChange={(event) => onChange({ ...item, tolerance: Math.max(0, Number(event.target.value)) })} /></label>
        </p>
        <BothTexts label={t('feedback')} value={item.feedback} onChange={(feedback) => onChange({ ...item, feedback })} />
      </>
    );
  }
  return <AnyFields value={item} onChange={(next) => onChange(next as QuizItem)} hidden={['id', 'kind']} />;
}
