import { createHash } from 'node:crypto';
import { builtFiles } from './built-files.ts';
import { fakeCaches } from './fake-caches.ts';
import type { BuiltFile, FileList } from './file-list.ts';

const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const file = (path: string, revision: string | null = null): BuiltFile => ({ path, revision, bytes: 1, part: path === '/index.html' ? 'shell' : 'bench' });
function bench() {
  const caches = fakeCaches('https://club.example');
  const disk = new Map([['/index.html', 'page 1'], ['/assets/a-1.js', 'a'], ['/assets/b-1.js', 'b'], ['/assets/b-2.js', 'bb']]);
  const fetched: string[] = [];
  const version = (...files: BuiltFile[]) => builtFiles({
    caches, list: { version: 'v', files } satisfies FileList, digest: async (bytes) => short(Buffer.from(bytes).toString()),
    fetch: async (path) => { fetched.push(path); const body = disk.get(path); return new Response(body ?? '', { status: body === undefined ? 404 : 200 }); },
  });
  return { disk, fetched, version };
}

describe('the files of a version', () => {
  it('are fetched once, and an update fetches only what changed', async () => {
    const { fetched, version, disk } = bench();
    const one = version(file('/index.html', short('page 1')), file('/assets/a-1.js'), file('/assets/b-1.js'));
    await one.keepAll(await one.missing());
    disk.set('/index.html', 'page 2');
    const two = version(file('/index.html', short('page 2')), file('/assets/a-1.js'), file('/assets/b-2.js'));
    fetched.length = 0;
    await two.keepAll(await two.missing());
    expect(fetched).toEqual(['/index.html', '/assets/b-2.js']);
  });
  it('leave those of the running version alone until it is over', async () => {
    const { version, disk } = bench();
    const one = version(file('/index.html', short('page 1')), file('/assets/b-1.js'));
    await one.keepAll(await one.missing());
    disk.set('/index.html', 'page 2');
    const two = version(file('/index.html', short('page 2')), file('/assets/b-2.js'));
    await two.keepAll(await two.missing());
    expect(await (await one.held('/index.html'))?.text()).toBe('page 1');
    await two.dropOld();
    expect([await one.held('/index.html'), await one.held('/assets/b-1.js')]).toEqual([undefined, undefined]);
    expect(await two.missing()).toEqual([]);
  });
  it('take no page of another version and no error under their name', async () => {
    const { version, disk } = bench();
    disk.set('/index.html', 'page of tomorrow');
    const one = version(file('/index.html', short('page 1')), file('/assets/gone.js'));
    expect([await one.keep('/index.html'), await one.keep('/assets/gone.js'), await one.keep('/assets/not-listed.js')]).toEqual([false, false, false]);
    await expect(one.keepAll(await one.missing())).rejects.toThrow('/index.html');
    await one.keepAnswer('/index.html', new Response('an error page', { status: 200 }));
    expect(await one.missing()).toHaveLength(2);
  });
});
