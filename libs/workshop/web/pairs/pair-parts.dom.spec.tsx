import { jest } from '@jest/globals';
import { BenchProvider } from '@kindling/ui';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { turnAfter } from '../../domain/index.ts';
import { PairStrip } from './pair-parts.tsx';
import type { Pairing } from './use-pair.ts';

const afterMinutes = (minutes: number, partner: string | null = '田甜'): Pairing =>
  ({ classId: 'c', exerciseId: 'e', mates: [], owner: '石磊', partner, turn: turnAfter(minutes * 60), refresh: () => undefined, leave: jest.fn<Pairing['leave']>().mockResolvedValue(null) });
const page = (pairing: Pairing) => <BenchProvider><PairStrip pairing={pairing} /></BenchProvider>;
const reminder = () => screen.queryByText(/takes the keyboard, the other watches/);

describe('two at one computer', () => {
  beforeEach(() => { globalThis.matchMedia ??= ((query: string) => ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined, addListener: () => undefined, removeListener: () => undefined })) as unknown as typeof matchMedia; });
  afterEach(() => { cleanup(); });

  it('are told once when it is time to change, and who takes the keyboard', () => {
    const { rerender } = render(page(afterMinutes(6.9)));
    expect(screen.getByTestId('pair').textContent).toContain('石磊 is at the keyboard; change in 1 min');
    expect(reminder()).toBeNull();
    rerender(page(afterMinutes(7)));
    expect(reminder()?.textContent).toContain('田甜 takes the keyboard');
    fireEvent.click(screen.getByRole('button', { name: 'We changed' }));
    expect(reminder()).toBeNull();
    rerender(page(afterMinutes(13.9)));
    expect(reminder()).toBeNull();
    rerender(page(afterMinutes(14)));
    expect(reminder()?.textContent).toContain('石磊 takes the keyboard');
  });

  it('are not reminded by a page that was opened in the middle of a turn', () => {
    render(page(afterMinutes(9)));
    expect(screen.getByTestId('pair').textContent).toContain('田甜 is at the keyboard; change in 5 min');
    expect(reminder()).toBeNull();
  });

  it('are two: without a partner there is nothing', () => {
    render(page({ ...afterMinutes(20), partner: null }));
    expect(screen.queryByTestId('pair')).toBeNull();
  });
});
