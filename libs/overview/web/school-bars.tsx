import type { Measure } from '@kindling/contracts';
import { useText } from '@kindling/platform-web';
import { Select } from '@kindling/ui';
import { measures, measureWords } from '../domain/index.ts';
import type { Found } from './overview-page.tsx';
import { useOverviewWords } from './words.ts';

const [wide, high, gap] = [420, 26, 22];

/** Bars with hatching and the number beside them: they print in black and white and need no colour to be read. */
export function SchoolBars({ measure, found, onMeasure }: { measure: Measure; found: Found; onMeasure: (measure: Measure) => void }) {
  const t = useOverviewWords();
  const text = useText();
  const most = Math.max(1, ...found.schools.map((school) => school.numbers[measure]));
  const height = found.schools.length * (high + gap);
  return (
    <section aria-labelledby="compare" className="overview-bars">
      <h2 id="compare">{t('compare', { measure: text(measureWords[measure].name) })}</h2>
      <div className="no-print"><Select aria-label={t('compare', { measure: '' })} value={measure} onChange={(event) => onMeasure(event.currentTarget.value as Measure)} data={measures.map((each) => ({ value: each, label: text(measureWords[each].name) }))} /></div>
      <svg viewBox={`0 0 ${wide} ${height}`} role="img" aria-label={found.schools.map((school) => `${text(school.name)} ${school.numbers[measure]}`).join(', ')}>
        <defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="var(--bench-surface)" /><line x1="0" y1="0" x2="0" y2="6" stroke="currentColor" strokeWidth="4" /></pattern></defs>
        {found.schools.map((school, at) => {
          const top = at * (high + gap);
          const long = (school.numbers[measure] / most) * (wide - 70);
          return (
            <g key={school.schoolId}>
              <text x="0" y={top + 14} fontSize="14" fill="currentColor">{text(school.name)}</text>
              <rect x="0" y={top + 19} width={Math.max(1, long)} height={high - 4} fill={at % 2 === 0 ? 'currentColor' : 'url(#hatch)'} stroke="currentColor" />
              <text x={long + 8} y={top + 36} fontSize="16" fontWeight="700" fill="currentColor">{school.numbers[measure]}</text>
            </g>
          );
        })}
      </svg>
    </section>
  );
}
