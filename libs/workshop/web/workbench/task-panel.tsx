import type { ResponseOf } from '@kindling/contracts';
import { Markdown } from '@kindling/ui';
import { useText } from '@kindling/platform-web';
import type { ReactNode } from 'react';
import { useWorkshopWords } from '../words.ts';

type Exercise = ResponseOf<'exercises.exercise'>;

/** Left column: what to do, the way to a hint, what will be checked, and what the last check said. */
export function TaskPanel({ exercise, diagnosis, checks, hints }: { exercise: Exercise; diagnosis?: ReactNode; checks: ReactNode; hints: ReactNode }) {
  const text = useText();
  const t = useWorkshopWords();
  return (
    <section className="bench-task" aria-label={t('task')}>
      <h2>{text(exercise.title)}</h2>
      <Markdown text={text(exercise.task)} />
      {diagnosis}
      {hints}
      {exercise.checks.length > 0 && <h3>{t('checks')}</h3>}
      {checks}
    </section>
  );
}
