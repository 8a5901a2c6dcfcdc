import { Lanes } from './lanes.ts';

const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

describe('lanes', () => {
  it('lets so many work at once and the others in their order', async () => {
    const lanes = new Lanes(2);
    const [begun, endings]: [number[], (() => void)[]] = [[], []];
    const all = [0, 1, 2, 3].map((at) => lanes.run(() => { begun.push(at); return new Promise<void>((resolve) => { endings[at] = resolve; }); }));
    await settled();
    expect(begun).toEqual([0, 1]);
    endings[1]?.();
    await settled();
    expect(begun).toEqual([0, 1, 2]);
    endings[0]?.(); endings[2]?.();
    await settled();
    endings[3]?.();
    await Promise.all(all);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  it('hands the place on when work fails, and takes new work afterwards', async () => {
    const lanes = new Lanes(1);
    const failing = lanes.run(() => Promise.reject(new Error('no')));
    const second = lanes.run(async () => 'second');
    await expect(failing).rejects.toThrow('no');
    expect(await second).toBe('second');
    expect(await lanes.run(async () => 'third')).toBe('third');
  });

  it('turns everybody away who waits, and nobody who works', async () => {
    const lanes = new Lanes(1);
    let end = (): void => undefined;
    const working = lanes.run(() => new Promise<string>((resolve) => { end = () => resolve('done'); }));
    const waiting = [lanes.run(async () => 'a'), lanes.run(async () => 'b')].map((each) => each.catch((why: Error) => why.message));
    lanes.turnAway(new Error('away'));
    expect(await Promise.all(waiting)).toEqual(['away', 'away']);
    end();
    expect(await working).toBe('done');
    expect(await lanes.run(async () => 'next')).toBe('next');
  });
});
