import { io } from 'socket.io-client';
import { readAppMap } from '../../rig/app-map.ts';
import { knock } from '../../rig/knock.ts';
import { putProps } from '../../rig/props.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';
import { databaseDigest } from '../../rig/database-digest.ts';
import { casesOf, valuesFor } from '../audiences.ts';

const forms = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];
const foreign = (url: string): (string | undefined)[] => [
  undefined, 'null', '', 'https://elsewhere.example', `${url}.elsewhere.example`, `${url.replace('127.0.0.1', '127.0.0.2')}`, 'http://127.0.0.1', `http://127.0.0.1:1`, `${url}@elsewhere.example`, 'file://', 'chrome-extension://abcdefgh',
];

/** A signed-in teacher's browser is made to send every write from a foreign page. */
async function tryWrites(rig: Rig, tally: Tally): Promise<void> {
  const [{ routes }, { cookie }, props] = [await readAppMap(rig), await rig.as(rig.club.own.teacher), await putProps(rig)];
  const [cases, values] = [casesOf(rig, props), valuesFor(rig, props)];
  const before = await databaseDigest(rig.db, { without: ['session'] });
  for (const route of routes.filter((each) => each.method !== 'GET' && each.routeId !== null)) {
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? '');
    const body = JSON.stringify(cases[route.routeId as keyof typeof cases][0]?.body ?? {});
    for (const origin of foreign(rig.url)) {
      for (const form of forms) {
        const { status, ms, headers } = await knock(rig.url, { method: route.method, path, headers: { cookie, 'content-type': form, ...(origin === undefined ? {} : { origin }) }, body });
        tally.took(ms);
        tally.expect(status >= 400 && status < 500 && headers['access-control-allow-origin'] === undefined, () => `${route.method} ${path} from ${origin} as ${form}: ${status}`);
      }
    }
  }
  tally.expect((await databaseDigest(rig.db, { without: ['session'] })).whole === before.whole, () => 'the database changed');
}

/** A GET is sent by any page that shows a picture: none may change anything. */
async function tryReads(rig: Rig, tally: Tally): Promise<void> {
  const [{ routes }, props] = [await readAppMap(rig), await putProps(rig)];
  const values = valuesFor(rig, props);
  const cookies = await Promise.all([rig.club.own.teacher, rig.club.own.pupils[0] ?? null].map(async (who) => (await rig.as(who)).cookie));
  // What staff look at is written down; nothing else is.
  const before = await databaseDigest(rig.db, { without: ['audit_entry'] });
  for (const cookie of cookies) {
    for (const { path } of routes.filter((each) => each.method === 'GET')) {
      const { status, headers } = await knock(rig.url, { path: path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? ''), headers: { cookie, origin: 'https://elsewhere.example' } });
      tally.expect(status > 0 && status < 500 && headers['access-control-allow-origin'] === undefined, () => `GET ${path}: ${status}, readable by ${headers['access-control-allow-origin']}`);
    }
  }
  tally.expect((await databaseDigest(rig.db, { without: ['audit_entry'] })).whole === before.whole, () => 'a GET changed the database');
}

const opens = (url: string, transport: 'websocket' | 'polling', headers: Record<string, string>): Promise<boolean> => new Promise((resolve) => {
  const socket = io(url, { transports: [transport], forceNew: true, reconnection: false, extraHeaders: headers });
  const end = (opened: boolean) => (): void => { socket.close(); resolve(opened); };
  socket.once('connect', end(true)).once('connect_error', end(false));
});

async function trySockets(rig: Rig, tally: Tally): Promise<void> {
  const { cookie } = await rig.as(rig.club.own.teacher);
  for (const namespace of ['/live', '/hints']) {
    for (const transport of ['websocket', 'polling'] as const) {
      for (const origin of foreign(rig.url).filter((each) => each)) {
        tally.expect(!(await opens(`${rig.url}${namespace}`, transport, { cookie, origin: origin ?? '' })), () => `${transport} to ${namespace} opened from ${origin}`);
      }
      tally.expect(await opens(`${rig.url}${namespace}`, transport, { cookie, origin: rig.url }), () => `${transport} to ${namespace} did not open from our own page`);
    }
    tally.expect(!(await opens(`${rig.url}${namespace}`, 'websocket', { cookie })), () => `a websocket to ${namespace} opened without an origin`);
  }
}

export const foreignOrigin: Exercise = {
  says: 'writes, sockets and reads from a foreign page with a real session: nothing accepted, nothing readable, nothing changed', quick: true,
  run: (tally) => withRig({}, async (rig) => { await tryWrites(rig, tally); await tryReads(rig, tally); await trySockets(rig, tally); }),
};
