import { isCleared, paperState, termsBack } from './index.ts';

const today = '2026-11-21';

describe('papers of volunteers', () => {
  it('are missing, good, end soon or have ended', () => {
    expect([paperState(null, null, today), paperState('2025-01-01', null, today), paperState('2025-01-01', '2026-12-22', today), paperState('2025-01-01', '2026-12-21', today), paperState('2025-01-01', today, today), paperState('2025-01-01', '2026-11-20', today)])
      .toEqual(['missing', 'good', 'good', 'ends-soon', 'ends-soon', 'ended']);
  });
  it('let somebody near pupils when both are seen and neither has ended', () => {
    const papers = { backgroundOn: '2026-01-01', backgroundEnds: '2026-12-01', pledgeOn: '2026-01-02', pledgeEnds: null };
    expect([isCleared(papers, today), isCleared({ ...papers, pledgeOn: null }, today), isCleared(papers, '2026-12-02')]).toEqual([true, false, false]);
  });
  it('terms run from September to January and from February to August', () => {
    expect(termsBack('2026-11-21', 3)).toEqual([{ from: '2026-09-01', to: '2027-01-31' }, { from: '2026-02-01', to: '2026-08-31' }, { from: '2025-09-01', to: '2026-01-31' }]);
    expect(termsBack('2026-01-10', 1)).toEqual([{ from: '2025-09-01', to: '2026-01-31' }]);
    expect(termsBack('2026-08-31', 1)).toEqual([{ from: '2026-02-01', to: '2026-08-31' }]);
  });
});
