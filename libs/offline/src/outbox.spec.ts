import type { Operation, OperationResult } from '@kindling/contracts';
import { seededRandom } from '@kindling/kernel';
import { backOff, createOutbox, type OutboxStorage, type SendOutcome } from './outbox.ts';
import { uuidV7 } from './operation-id.ts';

function memory(): OutboxStorage & { refused: string[] } {
  let list: Operation[] = [];
  const refused: string[] = [];
  let seq = 0;
  return {
    refused,
    add: async (make) => { seq += 1; list.push(make(seq)); },
    waiting: async (most) => list.filter((each) => !refused.includes(each.opId)).slice(0, most),
    remove: async (ids) => { list = list.filter((each) => !ids.includes(each.opId)); },
    refuse: async (id) => { refused.push(id); },
    count: async () => ({ waiting: list.length - refused.length, refused: refused.length }),
  };
}

describe('the outbox', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('applies every operation exactly once over a bad link (seed %d)', async (seed) => {
    const random = seededRandom(seed);
    const applied: string[] = [];
    const known = new Set<string>();
    const server = (batch: readonly Operation[]): OperationResult[] => batch.map(({ opId, payload }) => {
      if (known.has(opId)) return { opId, outcome: 'duplicate' };
      known.add(opId);
      applied.push(String(payload));
      return { opId, outcome: 'applied' };
    });
    const send = async (batch: readonly Operation[]): Promise<SendOutcome> => {
      if (random() < 0.3) return { kind: 'away' };
      const results = server(batch);
      return random() < 0.3 ? { kind: 'away' } : { kind: 'answered', results };
    };
    const outbox = createOutbox({ storage: memory(), send, now: () => 1_700_000_000_000, newId: () => uuidV7(1_700_000_000_000, random) });
    for (let at = 0; at < 120; at += 1) {
      await outbox.enqueue('t', at);
      if (random() < 0.2) await outbox.drain();
    }
    for (let tries = 0; tries < 200 && (await outbox.count()).waiting > 0; tries += 1) await outbox.drain();
    expect(applied).toEqual(Array.from({ length: 120 }, (_, at) => String(at)));
  });

  it('keeps a refused operation to be seen, and goes on with the others', async () => {
    const storage = memory();
    const outbox = createOutbox({ storage, now: () => 0, newId: () => uuidV7(0, Math.random), send: async (batch) => ({ kind: 'answered', results: batch.map(({ opId, payload }) => (payload === 'bad' ? { opId, outcome: 'rejected', code: 'access.denied', params: {} } : { opId, outcome: 'applied' })) }) });
    await outbox.enqueue('t', 'bad');
    await outbox.enqueue('t', 'good');
    expect(await outbox.drain()).toBe('empty');
    expect(await outbox.count()).toEqual({ waiting: 0, refused: 1 });
  });

  it('sends a long queue of big programs in requests that the server takes', async () => {
    const sizes: number[] = [];
    const outbox = createOutbox({
      storage: memory(), now: () => 0, newId: () => uuidV7(0, Math.random),
      send: async (batch) => {
        sizes.push(new TextEncoder().encode(JSON.stringify(batch)).length);
        return sizes.some((size) => size > 512 * 1024) ? { kind: 'turned-away', code: 'request.too-large' } : { kind: 'answered', results: batch.map(({ opId }) => ({ opId, outcome: 'applied' })) };
      },
    });
    for (let at = 0; at < 120; at += 1) await outbox.enqueue('t', '灯'.repeat(10_000));
    expect(await outbox.drain()).toBe('empty');
    expect(sizes.length).toBeGreaterThan(1);
  });

  it('lays aside one that is too large to be sent at all', async () => {
    const outbox = createOutbox({
      storage: memory(), now: () => 0, newId: () => uuidV7(0, Math.random),
      send: async (batch) => (JSON.stringify(batch).length > 500_000 ? { kind: 'turned-away', code: 'request.too-large' } : { kind: 'answered', results: batch.map(({ opId }) => ({ opId, outcome: 'applied' })) }),
    });
    for (const size of [10, 600_000, 10]) await outbox.enqueue('t', 'x'.repeat(size));
    expect(await outbox.drain()).toBe('empty');
    expect(await outbox.count()).toEqual({ waiting: 0, refused: 1 });
  });

  it('keeps everything when nobody is signed in', async () => {
    const outbox = createOutbox({ storage: memory(), now: () => 0, newId: () => uuidV7(0, Math.random), send: async () => ({ kind: 'turned-away', code: 'session.missing' }) });
    await outbox.enqueue('t', 1);
    expect(await outbox.drain()).toBe('turned-away');
    expect((await outbox.count()).waiting).toBe(1);
  });

  it('waits longer after each failure, but never more than 90 s', () => {
    expect(backOff(0, () => 0.5)).toBe(1000);
    expect(backOff(30, () => 0.999)).toBeLessThan(90_000);
  });
});

describe('an operation id', () => {
  it('is a UUIDv7 whose order is the order of time', () => {
    const [first, second] = [uuidV7(1000, Math.random), uuidV7(2000, Math.random)];
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(first < second).toBe(true);
  });
});
