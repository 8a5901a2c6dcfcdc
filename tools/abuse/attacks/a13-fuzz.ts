import { seededRandom } from '@kindling/kernel';
import { TestSocket } from '../../../libs/testing/src/api/test-socket.ts';
import { readAppMap, type MappedRoute } from '../../rig/app-map.ts';
import { knock, type Knock } from '../../rig/knock.ts';
import { inParallel } from '../../rig/pause.ts';
import { putProps } from '../../rig/props.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';
import { casesOf, valuesFor } from '../audiences.ts';
import { mangledBody, nastyHeaders, nastyText, nastyValue, pick } from '../nasty-input.ts';

const LONGEST_MS = 2000;
const verbs = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND'];
interface Kit { readonly url: string; readonly routes: readonly MappedRoute[]; readonly cookies: readonly string[]; readonly values: Readonly<Record<string, string>>; readonly bodyOf: (route: MappedRoute) => string }

/** A request that is right but for one part; the part is path, query, body, headers or method. */
function mutate({ url, routes, cookies, values, bodyOf }: Kit, random: () => number): Knock {
  const route = pick(random, routes);
  const part = pick(random, ['path', 'query', 'body', 'body', 'body', 'headers', 'method'] as const);
  const filled = route.path.replace(/:(\w+)/g, (_, name: string) => (part === 'path' && random() < 0.6 ? nastyText(random) : encodeURIComponent(values[name] ?? '')));
  const path = part === 'query' ? `${filled}?${nastyText(random)}=${nastyText(random)}&__proto__[role]=admin&state[]=${nastyText(random)}` : filled;
  const writes = route.method !== 'GET';
  return {
    method: part === 'method' ? pick(random, verbs) : route.method, path, patienceMs: 10_000, alone: part === 'headers' || part === 'method',
    headers: { cookie: pick(random, cookies), origin: url, ...(writes ? { 'content-type': 'application/json' } : {}), ...(part === 'headers' ? nastyHeaders(random) : {}) },
    body: writes ? (part === 'body' ? mangledBody(random, bodyOf(route)) : bodyOf(route)) : undefined,
  };
}

/** 503 with a coded reason is the queue saying that it is full. */
const isSurprise = (status: number, text: string): boolean => status >= 500 && !(status === 503 && /"compiler\.(busy|off)"/.test(text));

async function fuzzRoutes(rig: Rig, tally: Tally, random: () => number, rounds: number): Promise<void> {
  const [{ routes }, props] = [await readAppMap(rig), await putProps(rig)];
  const people = [null, rig.club.own.pupils[0] ?? null, rig.club.own.teacher, rig.club.admin];
  const cookies = await Promise.all(people.map(async (person) => (await rig.as(person)).cookie));
  const cases = casesOf(rig, props);
  const kit: Kit = {
    // Compiling is tried by A1 to A4; here it would only be slow.
    url: rig.url, routes: routes.filter((each) => !['workshop.try-check', 'workshop.check', 'identity.sign-out'].includes(each.routeId ?? '')), cookies, values: valuesFor(rig, props),
    bodyOf: (route) => JSON.stringify(route.routeId === null ? {} : (cases[route.routeId as keyof typeof cases][0]?.body ?? {})),
  };
  const requests = Array.from({ length: rounds }, () => mutate(kit, random));
  let cut = 0;
  await inParallel(requests, 12, async (request) => {
    const { status, text, ms } = await knock(rig.url, request);
    tally.took(ms);
    if (status === 0) cut += 1;
    tally.expect(!isSurprise(status, text) && ms <= LONGEST_MS, () => `${status} after ${Math.round(ms)} ms: ${JSON.stringify({ ...request, body: String(request.body ?? '').slice(0, 300) }).slice(0, 700)} → ${text.slice(0, 200)}`);
  });
  tally.note(`${rounds} requests, slowest ${tally.slowest} ms; ${cut} were not sent or cut as broken HTTP`);
}

async function fuzzMessages(rig: Rig, tally: Tally, random: () => number, rounds: number): Promise<void> {
  const { messages } = await readAppMap(rig);
  const { cookie } = await rig.as(rig.club.own.teacher);
  const open = (namespace: string): Promise<TestSocket> => TestSocket.connect(rig.url, namespace as '/live' | '/hints', { cookie });
  const sockets = new Map<string, TestSocket>();
  for (let at = 0; at < rounds; at += 1) {
    const { namespace, name } = pick(random, messages);
    // A socket has a small allowance of messages; a new one begins afresh.
    if (at % 50 === 0) { for (const socket of sockets.values()) socket.close(); sockets.clear(); }
    const socket = sockets.get(namespace) ?? await open(namespace);
    sockets.set(namespace, socket);
    const value = random() < 0.5 ? nastyValue(random) : { liveId: nastyValue(random), classId: nastyValue(random), lastSeq: nastyValue(random), kind: nastyValue(random), data: nastyValue(random), commandId: rig.club.own.id };
    const answer = await socket.send(name, value).catch((failure: Error) => ({ ok: false as const, code: failure.message }));
    const known = answer.ok || answer.code !== 'server.surprise';
    tally.expect(known, () => `${name} ${JSON.stringify(value)?.slice(0, 300)}: ${JSON.stringify(answer)}`);
    if (!socket.raw.connected) sockets.delete(namespace);
  }
  for (const socket of sockets.values()) socket.close();
}

export const fuzz: Exercise = {
  says: 'mangled bodies, headers, names, methods and socket messages: refused with a code, never a surprise, none over 2 s', quick: true,
  run: (tally, { seed, rounds, quick }) => withRig({}, async (rig) => {
    const random = seededRandom(seed);
    const count = rounds ?? (quick ? 800 : 20_000);
    await fuzzRoutes(rig, tally, random, count);
    await fuzzMessages(rig, tally, random, Math.ceil(count / 10));
    tally.expect((await knock(rig.url, { path: '/healthz' })).status === 200, () => 'the server does not answer any more');
  }),
};
