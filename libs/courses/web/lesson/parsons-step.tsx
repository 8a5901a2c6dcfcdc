import type { OpenStep } from '@kindling/contracts';
import { ErrorNote, useText } from '@kindling/platform-web';
import { Button, Markdown } from '@kindling/ui';
import { useState } from 'react';
import { useCourseWords } from '../words.ts';
import type { Answered } from './step-body.tsx';
import { useAnswer, type StepPlace } from './use-answer.ts';

interface Placed { readonly lineId: string; readonly indent: number }
interface ParsonsProps { step: Extract<OpenStep, { kind: 'parsons' }>; place: StepPlace; answered: Answered | null; onAnswered: () => void }

/** Lines are put in by a tap and moved by buttons, so it works with a keyboard and on a phone; no dragging is needed. */
export function ParsonsStep({ step, place, answered, onAnswered }: ParsonsProps) {
  const t = useCourseWords();
  const text = useText();
  const before = answered?.answer.kind === 'parsons' ? answered.answer.order : [];
  const [moved, setOrder] = useState<readonly Placed[] | null>(null);
  const { state, send, again } = useAnswer(place, null, answered?.verdict ?? null, onAnswered);
  const kept = state.state === 'kept' && state.answer.kind === 'parsons' ? state.answer.order : null;
  const order = moved ?? kept ?? before;
  const change = (next: readonly Placed[]) => { setOrder(next); if (state.state !== 'open') again(); };
  const codeOf = (id: string): string => step.lines.find((line) => line.id === id)?.code ?? '';
  const rest = step.lines.filter((line) => !order.some((placed) => placed.lineId === line.id));
  const swap = (at: number, by: number) => {
    const next = [...order];
    const [a, b] = [next[at], next[at + by]];
    if (!a || !b) return;
    [next[at], next[at + by]] = [b, a];
    change(next);
  };
  const indent = (at: number, by: number) => change(order.map((placed, index) => (index === at ? { ...placed, indent: Math.min(4, Math.max(0, placed.indent + by)) } : placed)));
  const wrongFrom = state.state === 'judged' ? state.verdict.wrongFrom : null;
  return (
    <div className="parsons">
      <Markdown text={text(step.prompt)} />
      <div className="parsons-columns">
        <section aria-label={t('parsons-lines')}>
          <h3>{t('parsons-lines')}</h3>
          {rest.map((line) => <button key={line.id} type="button" className="parsons-line" aria-label={t('parsons-add', { line: line.code })} onClick={() => change([...order, { lineId: line.id, indent: order.at(-1)?.indent ?? 0 }])}><code>{line.code}</code></button>)}
        </section>
        <section aria-label={t('parsons-answer')}>
          <h3>{t('parsons-answer')}</h3>
          {order.length === 0 && <p className="lesson-note">{t('parsons-empty')}</p>}
          <ol>
            {order.map((placed, at) => (
              <li key={placed.lineId} className={wrongFrom !== null && at >= wrongFrom ? 'parsons-placed doubtful' : 'parsons-placed'}>
                <code style={{ paddingLeft: `${placed.indent * 20}px` }}>{codeOf(placed.lineId)}</code>
                <span className="parsons-moves">
                  <button type="button" aria-label={t('parsons-up')} disabled={at === 0} onClick={() => swap(at, -1)}>↑</button>
                  <button type="button" aria-label={t('parsons-down')} disabled={at === order.length - 1} onClick={() => swap(at, 1)}>↓</button>
                  <button type="button" aria-label={t('parsons-out')} disabled={placed.indent === 0} onClick={() => indent(at, -1)}>⇤</button>
                  <button type="button" aria-label={t('parsons-in')} onClick={() => indent(at, 1)}>⇥</button>
                  <button type="button" aria-label={t('parsons-remove')} onClick={() => change(order.filter((_, index) => index !== at))}>×</button>
                </span>
              </li>
            ))}
          </ol>
        </section>
      </div>
      <Button onClick={() => void send({ kind: 'parsons', order: [...order] })} disabled={order.length === 0 || state.state === 'sending' || state.state === 'kept'}>{t('parsons-check')}</Button>
      {state.state === 'kept' && <p className="verdict kept" role="status" data-testid="answer-kept">{t('offline-answer')}</p>}
      {state.state === 'refused' && <ErrorNote failure={state.failure} />}
      {state.state === 'judged' && (
        <p role="status" className={state.verdict.correct ? 'verdict right' : 'verdict wrong'}>
          {state.verdict.correct ? t('parsons-right') : t('parsons-wrong-from', { count: wrongFrom ?? 0, line: (wrongFrom ?? 0) + 1 })} {state.verdict.feedback && text(state.verdict.feedback)}
        </p>
      )}
    </div>
  );
}
