import { inTurn, restAfter } from './paced.ts';

function clock() {
  let at = 0;
  const rests: number[] = [];
  return { rests, spend: (ms: number) => { at += ms; }, now: () => at, rest: (ms: number): Promise<void> => { rests.push(ms); at += ms; return Promise.resolve(); } };
}

describe('fetching at a pace', () => {
  it('fetches one at a time and leaves the link alone for as long as each fetch took', async () => {
    const time = clock();
    let open = 0;
    const fetched: string[] = [];
    await inTurn(['a', 'b'], async (name) => { open += 1; expect(open).toBe(1); await Promise.resolve(); time.spend(name === 'a' ? 3000 : 10); fetched.push(name); open -= 1; return true; }, { ...time, isWelcome: () => true });
    expect(fetched).toEqual(['a', 'b']);
    expect(time.rests).toEqual([3200, 210]);
  });
  it('waits while it would disturb, then goes on', async () => {
    const time = clock();
    let asked = 0;
    await inTurn(['a'], () => Promise.resolve(true), { ...time, isWelcome: () => { asked += 1; return asked > 2; } });
    expect(time.rests).toEqual([5000, 5000, 200]);
  });
  it('goes on after a failure and names it', async () => {
    expect(await inTurn(['a', 'b', 'c'], (name) => Promise.resolve(name !== 'b'), { ...clock(), isWelcome: () => true })).toEqual(['b']);
  });
  it('never rests longer than twenty seconds', () => { expect(restAfter(600_000)).toBe(20_000); });
});
