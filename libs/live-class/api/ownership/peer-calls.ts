import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { Refused } from '@kindling/platform-api';
import type { Appended, Given } from '../class-log.ts';
import { OwnedElsewhere } from './class-owners.ts';
import { PEER_HEADER } from './peer-token.ts';

/** A node that does not answer within this is taken for dead; its lease says when somebody else may go on. */
const ANSWER_MS = 3000;
export const PEER_RUN = '/run';

/** One command at its class's owner. The command's id makes it safe to ask again. */
export async function runThere(address: string, token: string, given: Given): Promise<Appended> {
  const answer = await fetch(`http://${address}${PEER_RUN}`, {
    method: 'POST', headers: { 'content-type': 'application/json', [PEER_HEADER]: token }, body: JSON.stringify(given), signal: AbortSignal.timeout(ANSWER_MS),
  }).catch(() => { throw new OwnedElsewhere(address); });
  if (answer.status === 503) throw new Refused('server.database-away', { retryAfterSeconds: 3 });
  if (answer.status !== 200) throw new OwnedElsewhere(address);
  return await answer.json() as Appended;
}

/** Hands a browser's upgrade on, word for word, and then every byte both ways. */
export function pipeThere(address: string, token: string, request: IncomingMessage, browser: Duplex, head: Buffer): void {
  const { hostname, port } = new URL(`http://${address}`);
  const owner = connect({ host: hostname, port: Number(port), noDelay: true });
  const end = (): void => { owner.destroy(); browser.destroy(); };
  for (const side of [owner, browser]) side.on('error', end).on('close', end);
  owner.on('connect', () => {
    const headers = request.rawHeaders.reduce<string[]>((lines, each, at) => (at % 2 === 0 ? [...lines, each] : [...lines.slice(0, -1), `${lines.at(-1) ?? ''}: ${each}`]), []);
    const kept = headers.filter((line) => !line.toLowerCase().startsWith(`${PEER_HEADER}:`));
    owner.write([`${request.method ?? 'GET'} ${request.url ?? ''} HTTP/1.1`, ...kept, `${PEER_HEADER}: ${token}`, '', ''].join('\r\n'));
    if (head.length > 0) owner.write(head);
    owner.pipe(browser);
    browser.pipe(owner);
  });
}
