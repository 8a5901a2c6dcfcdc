import { jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { BenchProvider } from '@kindling/ui';
import { fold, unopened, type LiveState } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { NowStrip } from './now-strip.tsx';
import { ReactionButtons } from './reactions.tsx';

const tutor = '00000000-0000-4000-8000-000000000001';
const lan = '00000000-0000-4000-8000-000000000002';
type Rest = Parameters<typeof fold>[1];
const opened: Rest = [
  { s: 1, t: 0, k: 'class.opened', u: tutor, d: { lessonId: 'first-light' } },
  { s: 2, t: 0, k: 'presence.joined', u: lan, d: { name: '马晓兰', role: 'pupil' } },
];
const NOW = Date.parse('2026-01-01T08:00:00Z');
/** Class time was `t` at the moment that the computer calls NOW. */
function roomOf(state: LiveState, t: number): { room: LiveRoom; given: unknown[][] } {
  const given: unknown[][] = [];
  const give = ((...command: unknown[]) => { given.push(command); return Promise.resolve({ ok: true }); }) as LiveRoom['give'];
  return { given, room: { status: { is: 'live' }, state, role: 'pupil', classId: 'c', clock: { t, at: NOW }, waiting: 0, missed: null, forgetMissed: () => undefined, give, glimpse: () => undefined, onGlimpse: () => () => undefined, sayAside: () => Promise.resolve({ ok: true }), onAside: () => () => undefined } };
}
const shown = (children: React.ReactNode) => render(<BenchProvider>{children}</BenchProvider>);

describe('tools on the screens', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW });
    localStorage.setItem('kindling.language', 'zh');
    window.matchMedia ??= ((query: string) => ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined })) as unknown as typeof window.matchMedia;
  });
  afterEach(() => { jest.useRealTimers(); });

  it('counts the timer down by class time and says when it is over', () => {
    const { room } = roomOf(fold(unopened, [...opened, { s: 3, t: 10_000, k: 'timer.started', u: tutor, d: { seconds: 60 } }]), 40_000);
    shown(<NowStrip room={room} myId={lan} />);
    expect(screen.getByTestId('timer-chip').textContent).toContain('0:30');
    act(() => { jest.advanceTimersByTime(10_000); });
    expect(screen.getByTestId('timer-chip').textContent).toContain('0:20');
    act(() => { jest.advanceTimersByTime(30_000); });
    expect(screen.getByTestId('timer-chip').className).toContain('up');
    expect(screen.queryByTestId('timer-stop')).toBeNull();
  });

  it('tells the pupil who is called that it is their turn, and the others who it is', () => {
    const called = fold(unopened, [...opened, { s: 3, t: 5, k: 'pupil.called', u: tutor, d: { personId: lan, fresh: false } }]);
    const { unmount } = shown(<NowStrip room={roomOf(called, 10).room} myId={lan} />);
    expect(screen.getByTestId('called').className).toContain('mine');
    unmount();
    shown(<NowStrip room={roomOf(called, 10).room} myId={tutor} staff />);
    expect(screen.getByTestId('called').textContent).toContain('马晓兰');
    expect(screen.getByTestId('called').className).not.toContain('mine');
  });

  it('gives one sign and rests', () => {
    const { room, given } = roomOf(fold(unopened, opened), 0);
    shown(<ReactionButtons room={room} />);
    fireEvent.click(screen.getByTestId('react-clap'));
    fireEvent.click(screen.getByTestId('react-clap'));
    expect(given).toEqual([['reaction.give', { sign: 'clap' }]]);
    act(() => { jest.advanceTimersByTime(2500); });
    fireEvent.click(screen.getByTestId('react-lost'));
    expect(given).toHaveLength(2);
  });

  it('takes no room when nothing goes on', () => {
    const { container } = shown(<NowStrip room={roomOf(fold(unopened, opened), 0).room} myId={lan} />);
    expect(container.querySelector('.now-strip')?.childElementCount).toBe(0);
  });
});
