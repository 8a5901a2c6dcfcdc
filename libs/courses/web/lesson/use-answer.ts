import type { AnswerVerdict, StepAnswer } from '@kindling/contracts';
import { api, ApiFailure, newId } from '@kindling/platform-web';
import { useState } from 'react';

export interface StepPlace { readonly classId: string; readonly lessonId: string; readonly stepId: string; readonly version: string }
export type AnswerState =
  | { readonly state: 'open' }
  | { readonly state: 'sending' }
  | { readonly state: 'judged'; readonly verdict: AnswerVerdict }
  | { readonly state: 'refused'; readonly failure: ApiFailure };

/** Sends one answer; the verdict comes from the server, which alone knows the key. */
export function useAnswer(place: StepPlace, before: AnswerVerdict | null, onAnswered: () => void) {
  const [state, setState] = useState<AnswerState>(before ? { state: 'judged', verdict: before } : { state: 'open' });
  const send = async (answer: StepAnswer): Promise<void> => {
    setState({ state: 'sending' });
    try {
      const { classId, lessonId, stepId } = place;
      setState({ state: 'judged', verdict: await api('progress.answer', { params: { classId, lessonId, stepId }, body: { answerId: newId(), answer } }) });
      onAnswered();
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setState({ state: 'refused', failure: thrown });
    }
  };
  return { state, send, again: () => setState({ state: 'open' }) };
}
