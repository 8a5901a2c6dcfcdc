import { BEHIND_MS, ListenerFlow, MOST_WAITING, type RelayedFrame } from './listener-flow.ts';

const frame = (sequence: number, stream = 1): RelayedFrame => ({ stream, sequence, at: sequence * 60, bytes: new Uint8Array(12) });
const takenFrom = (flow: ListenerFlow): number[] => { const taken: number[] = []; for (let next = flow.take(); next; next = flow.take()) taken.push(next.frame.sequence); return taken; };

describe('what one listener gets', () => {
  it('passes everything on while the listener keeps up', () => {
    const flow = new ListenerFlow();
    for (let sequence = 0; sequence < 200; sequence++) {
      flow.offer(frame(sequence), sequence * 60);
      expect(flow.take()).toMatchObject({ frame: { sequence }, discontinuity: false });
      if (sequence >= 8 && sequence % 8 === 0) flow.acknowledge(1, sequence - 8, sequence * 60);
    }
    expect(flow.dropped).toBe(0);
  });

  it('stops when nothing is acknowledged, and goes on at the newest word with a mark', () => {
    const flow = new ListenerFlow();
    let written = 0;
    for (let sequence = 0; sequence < 100; sequence++) { flow.offer(frame(sequence), sequence * 60); written += takenFrom(flow).length; }
    expect(written).toBeLessThanOrEqual(BEHIND_MS / 60 + 2);
    flow.acknowledge(1, written - 1, 6000);
    flow.offer(frame(100), 6000);
    expect(flow.take()).toMatchObject({ frame: { sequence: 100 }, discontinuity: true });
    flow.offer(frame(101), 6060);
    expect(flow.take()).toMatchObject({ frame: { sequence: 101 }, discontinuity: false });
    expect(flow.dropped).toBe(100 - written);
  });

  it('drops the oldest while the socket is full', () => {
    const flow = new ListenerFlow();
    for (let sequence = 0; sequence < MOST_WAITING + 5; sequence++) flow.offer(frame(sequence), 0);
    expect(flow.take()).toMatchObject({ frame: { sequence: 5 }, discontinuity: true });
    expect(takenFrom(flow)).toHaveLength(MOST_WAITING - 1);
    expect(flow.dropped).toBe(5);
  });

  it('marks each speaker by themselves', () => {
    const flow = new ListenerFlow();
    for (let sequence = 0; sequence < MOST_WAITING; sequence++) flow.offer(frame(sequence, 1), 0);
    flow.offer(frame(0, 2), 0);
    const taken = Array.from({ length: MOST_WAITING }, () => flow.take());
    expect(taken.filter((each) => each?.discontinuity).map((each) => each?.frame.stream)).toEqual([1]);
  });

  it('is not moved by numbers nobody sent', () => {
    const flow = new ListenerFlow();
    flow.offer(frame(0), 0);
    flow.take();
    flow.acknowledge(1, 999, 1000);
    flow.acknowledge(7, 0, 1000);
    expect(flow.behindMs(1000)).toBe(1000);
  });
});
