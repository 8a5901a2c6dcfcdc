import { fetchPatiently } from './lazy-part.ts';

const missed = (): Error => new TypeError('Failed to fetch dynamically imported module: https://club.example/assets/catch-up.js');
/** Fails as often as said, then comes. */
const comesAfter = (times: number, failure = missed): (() => Promise<string>) => { let left = times; return () => (left-- > 0 ? Promise.reject(failure()) : Promise.resolve('here')); };
const patience = (online = true): { waited: number[]; online: () => boolean; pause: (ms: number) => Promise<void> } => {
  const waited: number[] = [];
  return { waited, online: () => online, pause: (ms) => { waited.push(ms); return Promise.resolve(); } };
};

describe('a part that did not come', () => {
  it('is asked for again, ever less often, for as long as it takes', async () => {
    const it = patience(false);
    expect(await fetchPatiently(comesAfter(8), Infinity, it)).toBe('here');
    expect(it.waited).toEqual([400, 800, 1600, 3200, 6400, 6400, 6400, 6400]);
  });
  it('brings its style again, too', async () => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/assets/catch-up.css' });
    document.head.append(link);
    expect(await fetchPatiently(comesAfter(1, () => new Error('Unable to preload CSS for /assets/catch-up.css')), Infinity, patience())).toBe('here');
    expect(link.isConnected).toBe(false);
    expect(document.head.querySelectorAll('link[href="/assets/catch-up.css"]')).toHaveLength(1);
  });
  it('as a whole page is given up after some tries, and at once without a network', async () => {
    const it = patience();
    await expect(fetchPatiently(comesAfter(9), 5, it)).rejects.toThrow('dynamically imported');
    expect(it.waited).toHaveLength(5);
    await expect(fetchPatiently(comesAfter(1), 5, patience(false))).rejects.toThrow('dynamically imported');
  });
  it('that is broken is not asked for again', async () => {
    const it = patience();
    await expect(fetchPatiently(comesAfter(1, () => new SyntaxError('unexpected token')), Infinity, it)).rejects.toThrow('unexpected token');
    expect(it.waited).toEqual([]);
  });
});
