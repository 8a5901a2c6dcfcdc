import { JobQueue } from './job-queue.ts';

/** A job that ends when told to. */
function job(): { readonly run: () => Promise<void>; readonly end: () => void } {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => { end = resolve; });
  return { run: () => ended, end };
}

describe('the queue of builds', () => {
  it('runs as many at once as it is wide and the rest in order', async () => {
    const queue = new JobQueue(2, 10);
    const jobs = [job(), job(), job(), job()];
    const started: number[] = [];
    const all = jobs.map((one, index) => queue.add(() => { started.push(index); return one.run(); }));
    expect(started).toEqual([0, 1]);
    expect(queue.queueLength).toBe(2);
    jobs[1]?.end();
    await all[1];
    expect(started).toEqual([0, 1, 2]);
    jobs.forEach((one) => one.end());
    await Promise.all(all);
    expect(started).toEqual([0, 1, 2, 3]);
    expect(queue.queueLength).toBe(0);
  });

  it('tells those who wait how far they are', async () => {
    const queue = new JobQueue(1, 10);
    const [first, second, third] = [job(), job(), job()];
    const heard: number[] = [];
    const all = [queue.add(first.run), queue.add(second.run), queue.add(third.run, (position) => heard.push(position))];
    expect(heard).toEqual([2]);
    first.end();
    await all[0];
    expect(heard).toEqual([2, 1]);
    second.end();
    await all[1];
    expect(heard).toEqual([2, 1, 0]);
    third.end();
    await Promise.all(all);
  });

  it('turns away when too many wait', async () => {
    const queue = new JobQueue(1, 1);
    const [first, second] = [job(), job()];
    const all = [queue.add(first.run), queue.add(second.run)];
    expect(queue.add(() => Promise.resolve())).toBeNull();
    first.end();
    second.end();
    await Promise.all(all);
  });

  it('goes on after a job that failed', async () => {
    const queue = new JobQueue(1, 5);
    const broken = queue.add(() => Promise.reject(new Error('broken')));
    const next = queue.add(() => Promise.resolve('done'));
    await expect(broken).rejects.toThrow('broken');
    expect(await next).toBe('done');
  });
});
