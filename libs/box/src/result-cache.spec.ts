import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ResultCache } from './result-cache.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'kindling-results-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Judged { readonly key: string; readonly hex: string; readonly flashBytes: number }
const result = (key: string, hex = 'x'): Judged => ({ key, hex, flashBytes: 1 });
const open = (capacity = 10, bytes = 1_000_000): ResultCache<Judged> => new ResultCache(folder, capacity, bytes);

describe('kept results', () => {
  it('are found again by another process', async () => {
    await open().keep(result('a'));
    expect(await open().find('a')).toEqual(result('a'));
    expect(await open().find('b')).toBeNull();
  });

  it('are found on disk when memory has forgotten them', async () => {
    const cache = open(1);
    await cache.keep(result('a'));
    await cache.keep(result('b'));
    expect(await cache.find('a')).toEqual(result('a'));
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -5)], ['changed', (text: string) => text.replace('"flashBytes":1', '"flashBytes":2')], ['empty', () => ''],
  ])('do not count when the file is %s', async (_how, damage) => {
    await open().keep(result('a'));
    const path = join(folder, 'a.result');
    writeFileSync(path, damage(readFileSync(path, 'utf8')));
    expect(await open().find('a')).toBeNull();
  });

  it('do not count under another key', async () => {
    await open().keep(result('a'));
    copyFileSync(join(folder, 'a.result'), join(folder, 'b.result'));
    expect(await open().find('b')).toBeNull();
  });

  it('leave when they take too much room, the longest unused first', async () => {
    const cache = open(10, 5000);
    for (const [age, key] of ['old', 'used', 'new'].entries()) {
      await cache.keep(result(key, 'x'.repeat(2000)));
      if (key !== 'new') utimesSync(join(folder, `${key}.result`), age, age);
    }
    await cache.sweep();
    const left = readdirSync(folder);
    expect(left).not.toContain('old.result');
    expect(left).toContain('new.result');
    expect(left.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)).toBeLessThanOrEqual(5000);
  });

  it('are served from memory when the folder cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const cache = new ResultCache(join(folder, 'file', 'results'), 10, 1000);
    await cache.keep(result('a'));
    expect(await cache.find('a')).toEqual(result('a'));
  });
});
