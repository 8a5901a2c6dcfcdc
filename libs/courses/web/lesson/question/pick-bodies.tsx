import { useText } from '@kindling/platform-web';
import { useCourseWords } from '../../words.ts';
import type { BodyProps } from './question-body.ts';
import { PartVerdict } from './part-verdict.tsx';

export function ChoiceBody({ item, answer, onGive }: BodyProps<'choice'>) {
  const text = useText();
  return item.choices.map((each) => (
    <label key={each.id} className="choice"><input type="radio" name={item.id} value={each.id} checked={answer?.choiceId === each.id} onChange={() => onGive({ kind: 'choice', itemId: item.id, choiceId: each.id })} /> <span>{text(each.text)}</span></label>
  ));
}

export function MultipleBody({ item, answer, onGive, parts }: BodyProps<'multiple'>) {
  const t = useCourseWords();
  const text = useText();
  const chosen = answer?.choiceIds ?? [];
  const toggle = (id: string) => onGive({ kind: 'multiple', itemId: item.id, choiceIds: chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id] });
  return (
    <>
      <p className="lesson-note">{t('choose-all')}</p>
      {item.choices.map((each) => (
        <label key={each.id} className="choice"><input type="checkbox" checked={chosen.includes(each.id)} onChange={() => toggle(each.id)} /> <span>{text(each.text)} <PartVerdict parts={parts} id={each.id} /></span></label>
      ))}
    </>
  );
}

export function TrueFalseBody({ item, answer, onGive }: BodyProps<'true-false'>) {
  const t = useCourseWords();
  return (
    <div className="true-false">
      {([true, false] as const).map((value) => (
        <label key={String(value)} className="choice"><input type="radio" name={item.id} checked={answer?.value === value} onChange={() => onGive({ kind: 'true-false', itemId: item.id, value })} /> <span>{value ? t('is-true') : t('is-false')}</span></label>
      ))}
    </div>
  );
}

/** Every line of the program can be picked, by arrow keys or a tap. */
export function LineBody({ item, answer, onGive }: BodyProps<'line'>) {
  const t = useCourseWords();
  return (
    <>
      <p className="lesson-note">{t('pick-line')}</p>
      <div className="pick-line" translate="no">
        {item.code.replace(/\n$/, '').split('\n').map((line, at) => (
          <label key={at}><input type="radio" name={item.id} aria-label={`${at + 1}: ${line.trim()}`} checked={answer?.line === at + 1} onChange={() => onGive({ kind: 'line', itemId: item.id, line: at + 1 })} /><span>{at + 1}</span><code>{line === '' ? ' ' : line}</code></label>
        ))}
      </div>
    </>
  );
}
