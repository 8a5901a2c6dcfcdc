import type { Concern } from '@kindling/contracts';
import { useCoachWords } from '../coach/coach-words.ts';

/** A rule as a sentence with its numbers. */
export function ConcernLine({ concern }: { concern: Concern }) {
  const t = useCoachWords();
  switch (concern.rule) {
    case 'no-work-for-days': return <span>{t('no-work-for-days', { days: concern.days })}</span>;
    case 'never-worked': return <span>{t('never-worked', { openDays: concern.openDays })}</span>;
    case 'stuck-now': return <span>{concern.days > 0 ? t('stuck-now', { steps: concern.steps, days: concern.days }) : t('stuck-today', { steps: concern.steps })}</span>;
    case 'behind-class': return <span>{t('behind-class', { finished: concern.finished, half: concern.half })}</span>;
  }
}
