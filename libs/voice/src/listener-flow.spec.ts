import { BEHIND_MS, ListenerFlow, MOST_WAITING, SLOW_FOR_MS, STALLED_MS, type RelayedFrame } from './listener-flow.ts';

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
    for (let sequence = 0; sequence < 200; sequence++) { flow.offer(frame(sequence), sequence * 60); written += takenFrom(flow).length; }
    expect(written).toBeLessThanOrEqual(STALLED_MS / 60 + 2);
    flow.acknowledge(1, written - 1, 12_000);
    flow.offer(frame(200), 12_000);
    expect(flow.take()).toMatchObject({ frame: { sequence: 200 }, discontinuity: true });
    flow.offer(frame(201), 12_060);
    expect(flow.take()).toMatchObject({ frame: { sequence: 201 }, discontinuity: false });
    expect(flow.dropped).toBe(200 - written);
  });

  it.each([['the way to the listener', () => null], ['the way back', (sequence: number) => sequence]])('keeps every word when %s stalls for four seconds', (_, acknowledgedMeanwhile) => {
    const flow = new ListenerFlow();
    const late: number[] = [];
    for (let sequence = 0; sequence < 200; sequence++) {
      flow.offer(frame(sequence), sequence * 60);
      takenFrom(flow);
      const stalls = sequence >= 50 && sequence < 50 + 4000 / 60;
      if (!stalls) { late.splice(0).forEach((each) => flow.acknowledge(1, each, sequence * 60)); flow.acknowledge(1, sequence, sequence * 60); }
      else if (sequence % 8 === 0) { const each = acknowledgedMeanwhile(sequence); if (each === null) flow.acknowledge(1, 49, sequence * 60); else late.push(each); }
    }
    expect(flow.dropped).toBe(0);
  });

  it('goes on at the newest word on a line that is slow all the time', () => {
    const flow = new ListenerFlow();
    const behind: number[] = [];
    const underWay: number[] = [];
    for (let sequence = 0; sequence < 1000; sequence++) {
      const now = sequence * 60;
      flow.offer(frame(sequence), now);
      underWay.push(...takenFrom(flow));
      // Two frames of three come through.
      if (sequence % 3 !== 0) { const arrived = underWay.shift(); if (arrived !== undefined) flow.acknowledge(1, arrived, now); }
      behind.push(flow.behindMs(now));
    }
    expect(flow.dropped).toBeGreaterThan(0);
    // What was under way by then comes later still, at two thirds of the pace.
    expect(Math.max(...behind)).toBeLessThan(BEHIND_MS + SLOW_FOR_MS + 1000);
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
