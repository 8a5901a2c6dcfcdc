import type { PlanActivity } from '@kindling/contracts';
import { usePlanWords } from './words.ts';

const [wide, line, head] = [720, 26, 22];
const day = 86_400_000;

/** September to August; a bar for each activity, its name on it. Dropped ones are only outlined. */
export function YearCalendar({ year, activities }: { year: number; activities: readonly PlanActivity[] }) {
  const t = usePlanWords();
  const [from, until] = [Date.UTC(year, 8, 1), Date.UTC(year + 1, 8, 1)];
  const at = (ms: number): number => Math.max(0, Math.min(wide, ((ms - from) / (until - from)) * wide));
  const months = t('months').split(',');
  return (
    <section aria-labelledby="calendar" className="plan-calendar">
      <h2 id="calendar">{t('calendar')}</h2>
      <div className="table-scroll" role="region" aria-label={t('calendar')} tabIndex={0}>
        <svg viewBox={`0 0 ${wide} ${head + activities.length * line}`} role="img" aria-label={activities.map((each) => `${each.title}: ${each.startsOn} – ${each.endsOn}`).join('; ')}>
          {months.map((name, month) => <g key={name}><line x1={at(Date.UTC(year, 8 + month, 1))} x2={at(Date.UTC(year, 8 + month, 1))} y1="0" y2="100%" stroke="var(--bench-line)" /><text x={at(Date.UTC(year, 8 + month, 1)) + 4} y="15" fontSize="12" fill="currentColor">{name}</text></g>)}
          {activities.map((each, row) => {
            const [start, end] = [at(Date.parse(each.startsOn)), at(Date.parse(each.endsOn) + day)];
            const flips = start > wide * 0.6;
            return (
              <g key={each.id}>
                <rect x={start} y={head + row * line + 16} width={Math.max(3, end - start)} height="7" fill={each.state === 'dropped' ? 'none' : each.state === 'done' ? 'var(--bench-text-2)' : 'var(--bench-board)'} stroke="currentColor" />
                <text x={flips ? end : start} y={head + row * line + 12} fontSize="12" textAnchor={flips ? 'end' : 'start'} fill="currentColor" textDecoration={each.state === 'dropped' ? 'line-through' : 'none'}>{each.title}</text>
              </g>
            );
          })}
        </svg>
      </div>
    </section>
  );
}
