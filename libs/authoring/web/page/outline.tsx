import type { DraftFinding, LessonDraft, Step } from '@kindling/contracts';
import { useText } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useRef, useState, type KeyboardEvent } from 'react';
import { swapped } from '../draft/item-list.tsx';
import { freshStepId, stepKindNames } from './new-step.ts';
import { stepKinds } from '../steps/step-kinds.tsx';
import { useAuthorWords } from '../words.ts';

interface OutlineProps { draft: LessonDraft; chosen: string | null; onChoose: (stepId: string | null) => void; onSteps: (next: (steps: readonly Step[]) => readonly Step[]) => void; findings: readonly DraftFinding[] }

/** The lesson as a tree of steps: chosen by a tap, moved by buttons or Alt and arrows, taken out with a way back. */
export function Outline({ draft, chosen, onChoose, onSteps, findings }: OutlineProps) {
  const t = useAuthorWords();
  const text = useText();
  const list = useRef<HTMLOListElement>(null);
  const [gone, setGone] = useState<{ step: Step; at: number } | null>(null);
  const { steps } = draft.lesson;
  const move = (at: number, by: number): void => { if (at + by >= 0 && at + by < steps.length) onSteps((all) => swapped(all, at, by)); };
  const remove = (at: number): void => {
    const step = steps[at];
    if (!step) return;
    setGone({ step, at });
    onSteps((all) => all.filter(({ id }) => id !== step.id));
    if (chosen === step.id) onChoose(steps[at + 1]?.id ?? steps[at - 1]?.id ?? null);
  };
  const bringBack = (): void => {
    if (!gone) return;
    onSteps((all) => [...all.slice(0, gone.at), gone.step, ...all.slice(gone.at)]);
    onChoose(gone.step.id);
    setGone(null);
  };
  const add = (kind: string): void => {
    const made = stepKinds[kind]?.blank(freshStepId(kind, steps));
    if (!made) return;
    const at = steps.findIndex(({ id }) => id === chosen);
    onSteps((all) => (at < 0 ? [...all, made] : [...all.slice(0, at + 1), made, ...all.slice(at + 1)]));
    onChoose(made.id);
  };
  const focus = (at: number): void => list.current?.querySelectorAll<HTMLButtonElement>('.author-outline-name')[at]?.focus();
  const onKey = (event: KeyboardEvent, at: number): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0 && event.key !== 'Delete') return;
    event.preventDefault();
    if (event.key === 'Delete') { remove(at); return; }
    if (event.altKey) move(at, by);
    // The button goes with its step; without Alt the next step is looked at.
    if (!event.altKey) focus(at + by); else requestAnimationFrame(() => focus(Math.max(0, Math.min(steps.length - 1, at + by))));
  };
  return (
    <nav className="author-outline" aria-label={t('outline')}>
      <button type="button" className="author-outline-head" aria-current={chosen === null ? 'true' : undefined} onClick={() => onChoose(null)}>{text(draft.lesson.title) || t('no-title')}<small>{t('about-lesson')}</small></button>
      <ol ref={list}>
        {steps.map((step, at) => {
          const worst = findings.find((each) => each.stepId === step.id || ('exercise' in step && each.exerciseId === step.exercise && each.severity === 'error'))?.severity;
          return (
            <li key={step.id} data-testid="outline-step" data-step={step.id}>
              <button type="button" className="author-outline-name" aria-current={chosen === step.id ? 'step' : undefined} onClick={() => onChoose(step.id)} onKeyDown={(event) => onKey(event, at)}>
                {text(step.title) || t('no-title')}<small>{stepKindNames.has(step.kind) ? t(`kind-${step.kind}` as 'kind-quiz') : step.kind}{'exercise' in step && step.exercise !== '' && ` · ${exerciseTitle(draft, step.exercise, text)}`}{worst === 'error' && ` · ⚠ ${t('to-mend')}`}</small>
              </button>
              <span className="author-outline-moves">
                <button type="button" aria-label={t('up-of', { at: at + 1 })} disabled={at === 0} onClick={() => move(at, -1)}>↑</button>
                <button type="button" aria-label={t('down-of', { at: at + 1 })} disabled={at === steps.length - 1} onClick={() => move(at, 1)}>↓</button>
                <button type="button" aria-label={t('out-of', { at: at + 1 })} onClick={() => remove(at)}>×</button>
              </span>
            </li>
          );
        })}
      </ol>
      {gone && <p role="status" className="author-gone">{t('gone', { title: text(gone.step.title) })} <Button variant="quiet" onClick={bringBack} data-testid="undo-remove">{t('undo')}</Button></p>}
      <label className="author-add">{t('add-step')} <select value="" data-testid="add-step" onChange={(event) => { add(event.target.value); event.target.value = ''; }}>
        <option value="">{t('choose')}</option>
        {Object.keys(stepKinds).map((kind) => <option key={kind} value={kind}>{stepKindNames.has(kind) ? t(`kind-${kind}` as 'kind-quiz') : kind}</option>)}
      </select></label>
      <p className="author-note">{t('outline-keys')}</p>
    </nav>
  );
}
const exerciseTitle = ({ exercises }: LessonDraft, id: string, text: (words: { zh: string; en: string }) => string): string => {
  const found = exercises.find((each) => each.id === id);
  return found ? text(found.title) || id : id;
};
