import type { AnswerVerdict, StepAnswer } from '@kindling/contracts';
import { api, ApiFailure, newId, useOutbox, usePending } from '@kindling/platform-web';
import { useState } from 'react';
import { useTrial } from './trial.ts';

export interface StepPlace { readonly classId: string; readonly lessonId: string; readonly stepId: string; readonly version: string }
export type AnswerState =
  | { readonly state: 'open' }
  | { readonly state: 'sending' }
  /** On this computer; the server judges it when it is back. */
  | { readonly state: 'kept'; readonly answer: StepAnswer }
  | { readonly state: 'judged'; readonly verdict: AnswerVerdict }
  | { readonly state: 'refused'; readonly failure: ApiFailure };

/** Sends one answer; the verdict comes from the server, which alone knows the key. Without network the answer waits in the outbox under the same id. */
export function useAnswer(place: StepPlace, itemId: string | null, before: AnswerVerdict | null, onAnswered: () => void) {
  const [local, setLocal] = useState<AnswerState | null>(null);
  const { enqueue } = useOutbox();
  const trial = useTrial();
  const waiting = useWaitingAnswer(place, itemId);
  const send = async (answer: StepAnswer): Promise<void> => {
    if (trial) { const verdict = await trial.judge(answer); return setLocal(verdict ? { state: 'judged', verdict } : { state: 'open' }); }
    setLocal({ state: 'sending' });
    const { classId, lessonId, stepId } = place;
    const answerId = newId();
    try {
      setLocal({ state: 'judged', verdict: await api('progress.answer', { params: { classId, lessonId, stepId }, body: { answerId, answer } }) });
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      if (!isAway(thrown)) return setLocal({ state: 'refused', failure: thrown });
      await enqueue('progress.answer', { classId, lessonId, stepId, answerId, answer });
      setLocal({ state: 'kept', answer });
    }
    onAnswered();
  };
  return { state: stateNow(local, waiting, before), send, again: () => setLocal({ state: 'open' }) };
}
const isAway = ({ code, status }: ApiFailure): boolean => code === 'network.away' || status === 503;

/** The newest answer to this question that the server has not taken yet. */
function useWaitingAnswer(place: StepPlace, itemId: string | null): AnswerState | null {
  const { pending } = usePending('progress.answer');
  const last = pending.filter(({ payload }) => payload.classId === place.classId && payload.lessonId === place.lessonId && payload.stepId === place.stepId && (payload.answer.kind === 'parsons' ? null : payload.answer.itemId) === itemId).at(-1);
  if (!last) return null;
  return last.refusedCode === null ? { state: 'kept', answer: last.payload.answer } : { state: 'refused', failure: new ApiFailure(last.refusedCode as ApiFailure['code']) };
}
/** What was just done here comes first; then what waits; then the server's word. A kept answer becomes the verdict as soon as there is one. */
function stateNow(local: AnswerState | null, waiting: AnswerState | null, before: AnswerVerdict | null): AnswerState {
  if (local && local.state !== 'kept') return local;
  if (waiting?.state === 'kept') return waiting;
  if (before) return { state: 'judged', verdict: before };
  return waiting ?? local ?? { state: 'open' };
}
