import { ErrorNote } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useState } from 'react';
import { useCourseWords } from '../../words.ts';
import type { AnswerState } from '../use-answer.ts';

export const longestWords = 280;
/** A few lines, sent as they are; without network they wait like every answer. */
export function SayForm({ label, state, onSay, action }: { label: string; state: AnswerState; onSay: (words: string) => void; action: string }) {
  const t = useCourseWords();
  const [words, setWords] = useState('');
  const say = () => { onSay(words.trim()); setWords(''); };
  return (
    <form className="said" onSubmit={(event) => { event.preventDefault(); say(); }}>
      <label>{label}<textarea rows={3} maxLength={longestWords} value={words} onChange={(event) => setWords(event.target.value)} /></label>
      <p className="said-foot"><small>{words.length} / {longestWords}</small> <Button type="submit" disabled={words.trim() === '' || state.state === 'sending'}>{action}</Button></p>
      {state.state === 'kept' && <p className="verdict kept" role="status" data-testid="answer-kept">{t('said-kept')}</p>}
      {state.state === 'refused' && <ErrorNote failure={state.failure} />}
    </form>
  );
}
