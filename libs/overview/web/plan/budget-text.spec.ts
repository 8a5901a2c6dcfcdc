import { budgetText, readBudget } from './budget-text.ts';

describe('a budget as text', () => {
  it('is read as it was written, with commas of both scripts and tabs', () => {
    const lines = [{ what: '面包板', count: 20, unitFen: 650 }, { what: 'LED', count: 100, unitFen: 19 }];
    expect(readBudget(budgetText(lines))).toEqual({ lines, wrong: null });
    expect(readBudget('面包板，20，6.5\n\nLED\t100\t0.19').lines).toEqual(lines);
  });
  it('says which line makes no sense', () => {
    for (const wrong of ['面包板, 20', '面包板, 0, 6.5', '面包板, 2, -1', ', 2, 3', '面包板, 2, 1.234', '面包板, x, 1']) expect(readBudget(`LED, 1, 1\n${wrong}`)).toMatchObject({ wrong: 2 });
  });
});
