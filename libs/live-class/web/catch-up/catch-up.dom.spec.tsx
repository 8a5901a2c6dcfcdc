import { jest } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { unopened } from '../../domain/index.ts';
import { answering, aRoom, show } from '../dom-bench.tsx';
import CatchUp from './catch-up.tsx';

const missed = { fromMs: 60_000, toMs: 280_000 };
const index = { classId: 'c', lessonId: 'first', lessonNumber: 1, lessonTitle: { zh: '课', en: 'lesson' }, tutorName: '李', openedAt: new Date(0).toISOString(), open: true, lastsMs: 600_000, chapters: [], voice: 'none', spoken: [], notes: [] };
const part = { fromMs: 60_000, toMs: 120_000, state: unopened, events: [{ s: 1, t: 60_500, k: 'class.opened', u: 'tutor', d: { lessonId: 'first' } }] };

describe('the offer to catch up', () => {
  afterEach(() => { cleanup(); });
  const put = (room = aRoom({ missed })) => {
    const onQuiet = jest.fn();
    return { onQuiet, room, ...show(<CatchUp room={room} liveId="live" lesson={null} onQuiet={onQuiet} />) };
  };

  it('says how much was missed, asks the server for nothing, and goes away at a click', () => {
    const asked = answering({});
    const forgetMissed = jest.fn();
    put(aRoom({ missed, forgetMissed }));
    expect(document.body.textContent).toContain('You missed 3:40.');
    expect(document.body.textContent).toContain('Your screen is up to date');
    fireEvent.click(screen.getByTestId('no-catch-up'));
    expect(forgetMissed).toHaveBeenCalledTimes(1);
    expect(asked).toEqual([]);
  });
  it('is not there when nothing was missed', () => {
    answering({});
    expect(put(aRoom()).container.querySelector('[data-testid="missed"]')).toBeNull();
  });
  it('plays what was missed with the live voice silent, and comes back to now at a click', async () => {
    const asked = answering({ '/replay': index, '/replay/log': part });
    const { onQuiet } = put();
    fireEvent.click(screen.getByTestId('catch-up'));
    expect(onQuiet).toHaveBeenLastCalledWith(true);
    await screen.findByTestId('catching-up');
    await waitFor(() => expect(asked.some((address) => address.includes('/replay/log?fromMs=60000'))).toBe(true));
    fireEvent.click(screen.getByTestId('to-live'));
    expect(onQuiet).toHaveBeenLastCalledWith(false);
  });
});
