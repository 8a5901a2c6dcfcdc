import { savedHeader, whyHeader } from '@kindling/offline';
import { fakeCaches } from './fake-caches.ts';
import { keptAs, personCache, savedCopies } from './saved-copies.ts';

const origin = 'https://club.example';
const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } });
type Server = (path: string, request: Request) => Promise<Response> | Response;

function bench(first: Server) {
  const caches = fakeCaches(origin);
  const world = { server: first, patience: new Promise<void>(() => undefined), alive: [] as Promise<unknown>[], fresher: [] as string[] };
  const copies = savedCopies({
    caches, now: () => Date.UTC(2026, 4, 1, 14, 3), fetch: async (request) => world.server(new URL(request.url).pathname, request), wait: () => world.patience, tellFresher: (address) => { world.fresher.push(address); },
  });
  return { caches, world, copies, read: (path: string) => copies.read(new Request(origin + path), (work) => { world.alive.push(work); }) };
}
const away: Server = () => Promise.reject(new TypeError('no link'));
const me: Server = (path) => json(path === '/api/me' ? { id: 'he' } : { path });

describe('saved copies', () => {
  it('show the last answer and its time when the server is away', async () => {
    const { world, read } = bench(me);
    await read('/api/me');
    await read('/api/classes/c/progress/mine');
    world.server = away;
    const answer = await read('/api/classes/c/progress/mine');
    expect([answer.headers.get(savedHeader), answer.headers.get(whyHeader), answer.headers.get('content-encoding')]).toEqual(['2026-05-01T14:03:00.000Z', 'away', null]);
    expect(await answer.json()).toEqual({ path: '/api/classes/c/progress/mine' });
  });
  it('carry no mark when the server answers', async () => {
    const { read } = bench(me);
    await read('/api/me');
    expect((await read('/api/me')).headers.has(whyHeader)).toBe(false);
  });
  it('are shown as the server’s word when it says that they are still so, and asked for whole when not', async () => {
    const { world, read, caches } = bench(me);
    await read('/api/me');
    let now = 'one';
    const asked: (string | null)[] = [];
    world.server = (_, { headers }) => {
      asked.push(headers.get('if-none-match'));
      return headers.get('if-none-match') === `W/"${now}"` ? new Response(null, { status: 304 }) : new Response(JSON.stringify({ now }), { headers: { etag: `W/"${now}"` } });
    };
    const texts = [await (await read('/api/feedback/mine')).text()];
    const again = await read('/api/feedback/mine');
    expect([again.status, again.headers.has(savedHeader), again.headers.has(whyHeader)]).toEqual([200, false, false]);
    texts.push(await again.text());
    now = 'two';
    texts.push(await (await read('/api/feedback/mine')).text());
    expect(texts).toEqual(['{"now":"one"}', '{"now":"one"}', '{"now":"two"}']);
    expect(asked).toEqual([null, 'W/"one"', 'W/"one"']);
    expect(await (await (await caches.open(personCache('he'))).match(`${origin}/api/feedback/mine`))?.text()).toBe('{"now":"two"}');
  });
  it('step in for a slow server, and tell the page when the late answer differs', async () => {
    const { world, read } = bench(me);
    await read('/api/me');
    await read('/api/feedback/mine');
    let answerLate = (_: Response): void => undefined;
    world.server = () => new Promise((resolve) => { answerLate = resolve; });
    world.patience = Promise.resolve();
    const shown = await read('/api/feedback/mine');
    expect(shown.headers.get(whyHeader)).toBe('slow');
    answerLate(json({ path: 'newer' }));
    await Promise.all(world.alive);
    expect(world.fresher).toEqual([`${origin}/api/feedback/mine`]);
    world.server = away;
    expect(await (await read('/api/feedback/mine')).json()).toEqual({ path: 'newer' });
  });
  it('keep no error answer, and fall back when only the proxy answers', async () => {
    const { world, read } = bench(me);
    await read('/api/me');
    world.server = () => json({ error: 1 }, 500);
    expect((await read('/api/feedback/mine')).status).toBe(500);
    world.server = away;
    await expect(read('/api/feedback/mine')).rejects.toThrow('no link');
    world.server = () => json({}, 503);
    expect((await read('/api/me')).headers.get(whyHeader)).toBe('away');
  });
  it('are gone for everybody else at sign-out, at another sign-in, and when the session has ended', async () => {
    for (const leave of [(copies: ReturnType<typeof bench>['copies']) => copies.become(null), (copies: ReturnType<typeof bench>['copies']) => copies.become('she')]) {
      const { caches, copies, read, world } = bench(me);
      await read('/api/me');
      await read('/api/feedback/mine');
      await leave(copies);
      expect(await caches.has(personCache('he'))).toBe(false);
      world.server = away;
      await expect(read('/api/feedback/mine')).rejects.toThrow('no link');
    }
    const { caches, read, world } = bench(me);
    await read('/api/me');
    world.server = () => json({}, 401);
    expect((await read('/api/me')).status).toBe(401);
    expect(await caches.has(personCache('he'))).toBe(false);
  });
  it('never put an answer for one person into the next one’s drawer', async () => {
    const { copies, read, world } = bench(me);
    await read('/api/me');
    let answerLate = (_: Response): void => undefined;
    world.server = () => new Promise((resolve) => { answerLate = resolve; });
    const asked = read('/api/feedback/mine');
    await new Promise((soon) => { setTimeout(soon, 5); });
    await copies.become('she');
    answerLate(json({ of: 'he' }));
    await asked;
    world.server = away;
    await expect(read('/api/feedback/mine')).rejects.toThrow('no link');
  });
  it('keep lessons for whoever learns on this computer, and forget one that was closed', async () => {
    const { copies, read, world } = bench(me);
    await copies.keep(new Request(`${origin}/api/classes/c/lessons/one`));
    await copies.become('she');
    expect(await copies.holds('/api/classes/c/lessons/one', origin)).toBe(true);
    world.server = () => json({}, 403);
    await read('/api/classes/c/lessons/one');
    expect(await copies.holds('/api/classes/c/lessons/one', origin)).toBe(false);
  });
  it.each(['/api/classes/c/projects', '/api/projects/p'])('are a person’s own of %s', (path) => { expect(keptAs(path)).toBe('person'); });
  it.each(['/api/classes/c/roster', '/api/classes/c/hand-ins', '/api/classes/c/lessons/one/progress', '/api/classes/c/lessons/one/prep', '/api/classes/c/live/now', '/api/hand-ins/h', '/api/projects/p/versions', '/media/a.webm', '/socket.io/', '/api/class-codes/AB'])('are not taken of %s', (path) => { expect(keptAs(path)).toBeNull(); });
});
