import { jest } from '@jest/globals';
import { decodeFrame, LEAST_PAUSE_MS, partPlace, type MediaFrame } from '@kindling/voice';
import { PictureShowing, type PictureLine } from './picture-showing.ts';

const jpeg = (mark: number, size = 2500): Uint8Array => Uint8Array.from({ length: size }, (_, at) => [0xff, 0xd8, 0xff][at] ?? (mark + at) % 251);

describe('showing a camera', () => {
  let now: Uint8Array;
  let sent: MediaFrame[];
  let showing: PictureShowing;
  let line: PictureLine & { waitingBeside: number };
  let away: boolean;
  const stopped = jest.fn();
  const turn = (): Promise<void> => jest.advanceTimersByTimeAsync(LEAST_PAUSE_MS);
  const arrive = (): void => { for (const { sequence, captureMs, kind } of sent.filter(({ flags }) => !flags.silence)) if (kind === 'picture') showing.acknowledge(sequence, partPlace(captureMs).part); };
  const numbers = (): number[] => [...new Set(sent.map(({ sequence }) => sequence))];
  beforeEach(() => {
    jest.useFakeTimers();
    [now, sent, away] = [jpeg(1), [], false];
    line = { waitingBeside: 0, beside: (bytes) => { const frame = decodeFrame(bytes); if (frame.ok) sent.push(frame.value); return true; } };
    showing = new PictureShowing({ still: () => Promise.resolve(now), stop: stopped }, () => (away ? null : line));
  });
  afterEach(() => { showing.stop(); jest.useRealTimers(); });

  it('sends a picture that changed, and nothing of one that stands still', async () => {
    await turn();
    arrive();
    await turn();
    await turn();
    expect(numbers()).toEqual([1]);
    now = jpeg(2);
    await turn();
    expect(numbers()).toEqual([1, 2]);
  });
  it('waits until the one before has arrived', async () => {
    await turn();
    now = jpeg(2);
    await turn();
    expect(numbers()).toEqual([1]);
    arrive();
    await turn();
    expect(numbers()).toEqual([1, 2]);
  });
  it('puts nothing behind words that wait, and goes on when they are away', async () => {
    line.waitingBeside = 5000;
    await turn();
    expect(sent).toEqual([]);
    line.waitingBeside = 0;
    await turn();
    expect(numbers()).toEqual([1]);
  });
  it('shows itself anew on another line', async () => {
    await turn();
    away = true;
    await turn();
    away = false;
    showing.lineIsNew();
    await turn();
    expect(numbers()).toEqual([1, 2]);
  });
  it('goes on counting when it is shown a second time on the same line', async () => {
    await turn();
    const after = showing.stop();
    showing = new PictureShowing({ still: () => Promise.resolve(now), stop: stopped }, () => line, after);
    await turn();
    expect(numbers()).toEqual([1, 2, 3]);
  });
  it('says when it ends, and lets go of the camera', async () => {
    await turn();
    showing.stop();
    expect([sent.at(-1)?.flags.silence, stopped.mock.calls.length > 0]).toEqual([true, true]);
    const before = sent.length;
    await turn();
    expect(sent).toHaveLength(before);
  });
});
