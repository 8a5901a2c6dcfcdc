import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

const urlWords = /url|uri|href|link|avatar|callback|webhook|redirect|host|origin/i;
/** Ways out of the process, and the few files that have one, each with where its address comes from. */
const waysOut = /\bfetch\(|\bcreateTransport\(|\bhttps?\.(get|request)\(|import \{[^}]*\b(request|get|connect|createConnection)\b[^}]*\} from '(node:)?(https?|net|tls|http2)'|\bnew WebSocket\(/;
const known: Readonly<Record<string, string>> = {
  'libs/feedback/api/digest/post-office.ts': 'SMTP_URL of the installation',
  'libs/live-class/api/ownership/peer-calls.ts': 'another node, whose address that node wrote into its lease', 'libs/platform-api/src/hints/redis/redis-line.ts': 'REDIS_URL of the installation',
};
const serverFolders = ['apps/api/src', ...readdirSync('libs').flatMap((name) => (['box', 'compiler', 'python', 'print', 'sheets', 'platform-api'].includes(name) ? [`libs/${name}`] : [`libs/${name}/api`]))];

function lookForWaysOut(tally: Tally): void {
  const files = serverFolders.filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)))).filter((name) => name.endsWith('.ts') && !/spec\.ts$|test-[\w-]+\.ts$|-test-|seeds|embedded-postgres/.test(name));
  const found = files.filter((file) => waysOut.test(readFileSync(file, 'utf8'))).sort();
  tally.expect(found.join() === Object.keys(known).sort().join(), () => `files with a way out: ${found.join(', ')}`);
  tally.note(`${files.length} files of the server: ${found.length} have a way out (${Object.values(known).join('; ')})`);
}

/** Puts an address of ours into every text of every body, and listens whether the server comes. */
async function baitEveryField(rig: Rig, bait: string, tally: Tally): Promise<ReadonlySet<string>> {
  const [{ routes }, props, fields] = [await readAppMap(rig), await putProps(rig), await fieldsOfApi(rig)];
  const [cases, values, { cookie }] = [casesOf(rig, props), valuesFor(rig, props), await rig.as(rig.club.own.teacher)];
  const baited = new Set<string>();
  for (const { routeId, method, path } of routes) {
    const body = routeId === null || method === 'GET' ? null : JSON.stringify(cases[routeId as keyof typeof cases][0]?.body ?? {});
    const target = path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? '');
    const query = fields.filter((each) => each.route === routeId && each.place === 'query').map(({ name }) => { baited.add(`${routeId} ${name}`); return `&${name}=${encodeURIComponent(bait)}`; }).join('');
    const texts = body === null ? [0] : [...body.matchAll(/"(\w+)":"[^"]*"/g)].map(([, name], at) => { baited.add(`${routeId} ${name}`); return at; });
    for (const at of texts) {
      let seen = -1;
      const sent = body?.replace(/:"[^"]*"/g, (whole) => { seen += 1; return seen === at ? `:"${bait}"` : whole; });
      const { status } = await knock(rig.url, { method, path: `${target}?url=${encodeURIComponent(bait)}${query}`, headers: { cookie, origin: rig.url, referer: bait, 'x-forwarded-host': bait.slice(7), ...(body === null ? {} : { 'content-type': 'application/json' }) }, body: sent });
      tally.expect(status !== 0 && (status < 500 || status === 503), () => `${method} ${target}: ${status}`);
    }
  }
  return baited;
}

export const serverSideRequests: Exercise = {
  says: 'our own address in every field, query and header: the server never goes there, and its code goes nowhere but to its own nodes', quick: false,
  run: (tally) => withRig({ settings: { PEER_HOST: '127.0.0.1' } }, async (rig) => {
    let visits = 0;
    const trap = createServer((_, response) => { visits += 1; response.end(); }).listen(0, '127.0.0.1');
    await new Promise((resolve) => { trap.once('listening', resolve); });
    const baited = await baitEveryField(rig, `http://127.0.0.1:${(trap.address() as AddressInfo).port}/trap`, tally);
    await pause(500);
    trap.close();
    tally.expect(visits === 0, () => `the server came ${visits} times`);
    const suspects = (await fieldsOfApi(rig)).filter(({ route, name, format, place }) => place !== 'path' && (format === 'uri' || urlWords.test(name)) && !baited.has(`${route} ${name}`));
    tally.expect(suspects.length === 0, () => `these fields may hold addresses, and nobody attacks them: ${suspects.map((each) => `${each.route} ${each.name}`).join(', ')}`);
    lookForWaysOut(tally);
    tally.note(`${baited.size} fields held the address of a trap`);
  }),
};
