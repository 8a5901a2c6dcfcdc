import type { Days } from './count-year.ts';

export const wholeYear: Days = { from: '2025-09-01', to: '2026-08-31' };
/** A school year, its terms, a month, one day on which nothing may have been. */
export const yearSpans: readonly Days[] = [
  wholeYear, { from: '2025-09-01', to: '2026-01-31' }, { from: '2026-02-01', to: '2026-08-31' }, { from: '2025-10-01', to: '2025-10-31' }, { from: '2025-09-10', to: '2025-09-10' },
];
