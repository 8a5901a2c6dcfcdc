import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readAppMap } from '../../rig/app-map.ts';
import { knock } from '../../rig/knock.ts';
import { pause } from '../../rig/pause.ts';
import { putProps } from '../../rig/props.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';
import { fieldsOfApi } from '../api-fields.ts';
import { casesOf, valuesFor } from '../audiences.ts';

const urlWords = /url|uri|href|link|avatar|callback|webhook|redirect|host/i;
/** Ways out of the process; none may stand in our own server code. */
const waysOut = /\bfetch\(|\bhttps?\.(get|request)\(|from ['"](node:)?https?['"]|\bnew WebSocket\(/;

/** Puts an address of ours into every text of every body, and listens whether the server comes. */
async function baitEveryField(rig: Rig, bait: string, tally: Tally): Promise<void> {
  const [{ routes }, props] = [await readAppMap(rig), await putProps(rig)];
  const [cases, values, { cookie }] = [casesOf(rig, props), valuesFor(rig, props), await rig.as(rig.club.own.teacher)];
  for (const { routeId, method, path } of routes) {
    const body = routeId === null || method === 'GET' ? null : JSON.stringify(cases[routeId as keyof typeof cases][0]?.body ?? {});
    const target = path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? '');
    const texts = body === null ? [0] : [...body.matchAll(/:"[^"]*"/g)].map((_, at) => at);
    for (const at of texts) {
      let seen = -1;
      const baited = body?.replace(/:"[^"]*"/g, (whole) => { seen += 1; return seen === at ? `:"${bait}"` : whole; });
      const { status } = await knock(rig.url, { method, path: `${target}?url=${encodeURIComponent(bait)}`, headers: { cookie, origin: rig.url, referer: bait, 'x-forwarded-host': bait.slice(7), ...(body === null ? {} : { 'content-type': 'application/json' }) }, body: baited });
      tally.expect(status !== 0 && (status < 500 || status === 503), () => `${method} ${target}: ${status}`);
    }
  }
}

export const serverSideRequests: Exercise = {
  says: 'our own address in every field and header: the server never goes there, and its code has no way out', quick: false,
  run: (tally) => withRig({}, async (rig) => {
    let visits = 0;
    const trap = createServer((_, response) => { visits += 1; response.end(); }).listen(0, '127.0.0.1');
    await new Promise((resolve) => { trap.once('listening', resolve); });
    await baitEveryField(rig, `http://127.0.0.1:${(trap.address() as AddressInfo).port}/trap`, tally);
    await pause(500);
    trap.close();
    tally.expect(visits === 0, () => `the server came ${visits} times`);
    const suspects = (await fieldsOfApi(rig)).filter(({ name, format }) => format === 'uri' || urlWords.test(name));
    tally.expect(suspects.length === 0, () => `these fields may hold addresses, and nobody attacks them: ${suspects.map((each) => `${each.route} ${each.name}`).join(', ')}`);
    for (const file of readdirSync(rig.serverFolder, { recursive: true }).map(String).filter((name) => name.endsWith('.js'))) {
      const way = waysOut.exec(readFileSync(join(rig.serverFolder, file), 'utf8'))?.[0];
      tally.expect(way === undefined, () => `${file} holds ${way}`);
    }
    tally.note('no such surface: no field holds an address, and the server’s code opens no connection but to PostgreSQL');
  }),
};
