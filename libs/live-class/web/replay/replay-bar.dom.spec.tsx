import { jest } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { answering, show } from '../dom-bench.tsx';
import type { ReplayPlayer } from './engine/replay-player.ts';
import { ReplayBar } from './replay-bar.tsx';
import { useReplayKeys, type ReplayKeys } from './replay-keys.ts';

const chapters = [{ kind: 'slide', atMs: 60_000, lessonId: 'first', stepId: 'theory', title: { zh: '图', en: 'picture' } }, { kind: 'break', atMs: 120_000, untilMs: 300_000 }] as const;

describe('the player’s bar', () => {
  afterEach(() => { cleanup(); });
  const put = (is: 'paused' | 'playing') => {
    answering({});
    const player = { seek: jest.fn(), pause: jest.fn(), speed: jest.fn() };
    const onPlay = jest.fn();
    show(<ReplayBar player={player as unknown as ReplayPlayer} view={{ is, atMs: 65_000, speed: 1, state: null }} lastsMs={600_000} chapters={chapters} onPlay={onPlay} sound={null} />);
    return { player, onPlay };
  };
  it('says where it is in words, and jumps by tens', () => {
    const { player } = put('paused');
    expect(screen.getByTestId('replay-seek').getAttribute('aria-valuetext')).toBe('1:05 of 10:00');
    fireEvent.click(screen.getByLabelText('Back 10 seconds'));
    fireEvent.click(screen.getByLabelText('On 10 seconds'));
    expect(player.seek.mock.calls).toEqual([[55_000], [75_000]]);
  });
  it('plays, stops and changes its speed', () => {
    const stopped = put('paused');
    fireEvent.click(screen.getByTestId('replay-play'));
    expect(stopped.onPlay).toHaveBeenCalledTimes(1);
    cleanup();
    const { player } = put('playing');
    fireEvent.click(screen.getByTestId('replay-play'));
    expect(player.pause).toHaveBeenCalledTimes(1);
    fireEvent.change(screen.getByTestId('replay-speed'), { target: { value: '1.5' } });
    expect(player.speed).toHaveBeenCalledWith(1.5);
  });
  it('marks chapters where they are, and breaks as long as they were', () => {
    put('paused');
    const marks = [...document.querySelectorAll<HTMLElement>('.replay-marks i')];
    expect(marks.map((mark) => [mark.className, mark.style.left, mark.style.width])).toEqual([['slide', '10%', ''], ['break', '20%', '30%']]);
  });
});

describe('the player’s keys', () => {
  afterEach(() => { cleanup(); });
  const to = { toggle: jest.fn(), by: jest.fn(), chapter: jest.fn(), faster: jest.fn(), search: jest.fn() };
  function Page() { useReplayKeys(to as unknown as ReplayKeys); return <><input data-testid="box" /><button type="button" data-testid="button">x</button></>; }
  beforeEach(() => { for (const each of Object.values(to)) each.mockClear(); });

  it('work from anywhere, but not while somebody types or a Chinese word is being composed', () => {
    answering({});
    show(<Page />);
    fireEvent.keyDown(document.body, { key: ' ' });
    fireEvent.keyDown(screen.getByTestId('button'), { key: 'ArrowRight' });
    fireEvent.keyDown(document.body, { key: ']' });
    fireEvent.keyDown(document.body, { key: '.' });
    fireEvent.keyDown(document.body, { key: '/' });
    expect([to.toggle.mock.calls, to.by.mock.calls, to.chapter.mock.calls, to.faster.mock.calls, to.search.mock.calls]).toEqual([[[]], [[5000]], [[1]], [[1]], [[]]]);
    fireEvent.keyDown(screen.getByTestId('box'), { key: ' ' });
    fireEvent.keyDown(screen.getByTestId('button'), { key: ' ' });
    fireEvent.keyDown(document.body, { key: ' ', isComposing: true });
    fireEvent.keyDown(document.body, { key: ' ', ctrlKey: true });
    expect(to.toggle).toHaveBeenCalledTimes(1);
  });
});
