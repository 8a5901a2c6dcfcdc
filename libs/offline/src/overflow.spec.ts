import type { Operation } from '@kindling/contracts';
import type { OutboxStorage } from './outbox.ts';
import { withOverflow } from './overflow.ts';

class QuotaError extends Error { override name = 'QuotaExceededError'; }
function disk() {
  let list: Operation[] = [];
  let seq = 0;
  const state = { full: false, broken: false };
  const storage: OutboxStorage = {
    add: async (make) => {
      const operation = make(seq + 1);
      if (state.broken) throw new Error('something else');
      if (state.full) throw new QuotaError('no room');
      seq += 1;
      list.push(operation);
    },
    waiting: async (most) => list.slice(0, most),
    remove: async (ids) => { list = list.filter((each) => !ids.includes(each.opId)); },
    refuse: async (id) => { list = list.filter((each) => each.opId !== id); },
    count: async () => ({ waiting: list.length, refused: 0 }),
  };
  return { state, storage };
}
const step = (opId: string) => (deviceSeq: number): Operation => ({ opId, deviceSeq, schema: 1, type: 't', payload: opId, clientTime: '' });
const ids = (operations: readonly Operation[]) => operations.map(({ opId, deviceSeq }) => `${opId}${deviceSeq}`);

describe('a full disk', () => {
  it('loses no operation and keeps their order, also when there is room again', async () => {
    const { state, storage } = disk();
    const roomy = withOverflow(storage);
    await roomy.add(step('a'));
    state.full = true;
    await roomy.add(step('b'));
    state.full = false;
    await roomy.add(step('c'));
    expect([await roomy.count(), roomy.homeless()]).toEqual([{ waiting: 3, refused: 0 }, 2]);
    expect(ids(await roomy.waiting(10))).toEqual(['a1']);
    await roomy.remove(['a']);
    expect(ids(await roomy.waiting(10))).toEqual(['b2', 'c3']);
    await roomy.remove(['b', 'c']);
    await roomy.add(step('d'));
    expect([roomy.homeless(), (await storage.count()).waiting]).toEqual([0, 1]);
  });
  it('keeps a refused operation out of the way of the others', async () => {
    const { state, storage } = disk();
    state.full = true;
    const roomy = withOverflow(storage);
    await roomy.add(step('a'));
    await roomy.add(step('b'));
    await roomy.refuse('a', 'access.denied', {});
    expect(ids(await roomy.waiting(10))).toEqual(['b2']);
    expect((await roomy.count()).refused).toBe(1);
  });
  it('is the only failure that is bridged', async () => {
    const { state, storage } = disk();
    state.broken = true;
    const roomy = withOverflow(storage);
    await expect(roomy.add(step('a'))).rejects.toThrow('something else');
    expect(roomy.homeless()).toBe(0);
  });
});
