import { Button, Dialog, TextField } from '@kindling/ui';
import { useState } from 'react';
import { useLiveWords } from '../words.ts';
import { useQuizWords } from './quiz-words.ts';

const MOST_OPTIONS = 5;
export interface Question { readonly question: string; readonly options: string[]; readonly right?: number }

/** A vote, or a quiz when one option is named as the right one. */
export function PollDialog({ onClose, onStart }: { onClose: () => void; onStart: (question: Question) => void }) {
  const t = useLiveWords();
  const [question, setQuestion] = useState(t('poll-preset-understood'));
  const [options, setOptions] = useState<readonly string[]>([t('poll-preset-yes'), t('poll-preset-no')]);
  const [right, setRight] = useState<number | null>(null);
  const filled = options.map((option) => option.trim()).filter(Boolean);
  const answer = right === null ? '' : (options[right]?.trim() ?? '');
  const ready = question.trim() !== '' && new Set(filled).size >= 2 && new Set(filled).size === filled.length && (right === null || answer !== '');
  const start = (): void => onStart({ question: question.trim(), options: filled, ...(right === null ? {} : { right: filled.indexOf(answer) }) });
  return (
    <Dialog open onClose={onClose} title={t('poll-open')}
      actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button disabled={!ready} onClick={start} data-testid="poll-start">{t('poll-start')}</Button></>}>
      <TextField label={t('poll-question')} value={question} maxLength={200} onChange={(event) => setQuestion(event.currentTarget.value)} />
      {options.map((option, index) => (
        <TextField key={index} label={t('poll-option', { number: index + 1 })} value={option} maxLength={80}
          onChange={(event) => { const text = event.currentTarget.value; setOptions((now) => now.map((each, at) => (at === index ? text : each))); }} />
      ))}
      {options.length < MOST_OPTIONS && <Button variant="quiet" onClick={() => setOptions((now) => [...now, ''])}>{t('poll-add')}</Button>}
      <RightAnswer options={options} right={right} onRight={setRight} />
    </Dialog>
  );
}

function RightAnswer({ options, right, onRight }: { options: readonly string[]; right: number | null; onRight: (right: number | null) => void }) {
  const t = useQuizWords();
  return (
    <p className="poll-right">
      <label>{t('right-answer')}{' '}
        <select value={right ?? ''} onChange={(event) => onRight(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))} data-testid="poll-right">
          <option value="">{t('no-right')}</option>
          {options.map((option, at) => (option.trim() === '' ? null : <option key={at} value={at}>{t('option-named', { number: at + 1, option })}</option>))}
        </select>
      </label>
    </p>
  );
}
