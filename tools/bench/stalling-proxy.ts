import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { seededRandom } from '@kindling/kernel';

/** `lossShare` of packets come a round trip later, and hold up everything behind them: what loss looks like above TCP. */
export interface LinkConditions { readonly rttMs: number; readonly jitterMs: number; readonly lossShare: number }
export const clearLink: LinkConditions = { rttMs: 0, jitterMs: 0, lossShare: 0 };

const PACKET_BYTES = 1448;
/** At seventeen packets a second it takes three more of them until the sender knows. */
const NOTICED_MS = 180;
const LONGEST_STALL_MS = 4000;

/** When a packet that leaves now arrives, given when the one before it did. */
export function arrivalOf(now: number, before: number, { rttMs, jitterMs, lossShare }: LinkConditions, random: () => number): number {
  let at = now + rttMs / 2 + random() * jitterMs;
  for (let stall = rttMs + NOTICED_MS; random() < lossShare && stall < LONGEST_STALL_MS; stall *= 2) at += stall;
  return Math.max(at, before);
}

export interface StallingProxy { readonly port: number; conditions: LinkConditions; readonly stop: () => Promise<void> }

/** A bad line between a browser and a server on loopback, the same every time for one seed. */
export async function startStallingProxy(targetPort: number, seed: number): Promise<StallingProxy> {
  const random = seededRandom(seed);
  const open = new Set<Socket>();
  const proxy = { port: 0, conditions: clearLink, stop: () => stopServer(server, open) };
  const carry = (from: Socket, to: Socket): void => {
    const queue: { readonly at: number; readonly act: () => void }[] = [];
    let last = 0;
    // One timer for the first of the queue: timers of their own would overtake each other within a millisecond.
    const wait = (): void => {
      const [first] = queue;
      if (first) setTimeout(deliver, Math.max(0, first.at - performance.now()));
    };
    const deliver = (): void => {
      while (queue[0] && queue[0].at <= performance.now()) queue.shift()?.act();
      wait();
    };
    const later = (act: () => void): void => {
      last = arrivalOf(performance.now(), last, proxy.conditions, random);
      if (queue.push({ at: last, act }) === 1) wait();
    };
    from.on('data', (bytes: Buffer) => {
      for (let at = 0; at < bytes.length; at += PACKET_BYTES) later(() => { if (to.writable) to.write(bytes.subarray(at, at + PACKET_BYTES)); });
    });
    from.on('close', () => { open.delete(from); later(() => to.destroy()); });
    from.on('error', () => undefined);
    from.setNoDelay(true);
    open.add(from);
  };
  const server = createServer((browser) => {
    const target = connect(targetPort, '127.0.0.1');
    carry(browser, target);
    carry(target, browser);
  });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  proxy.port = (server.address() as AddressInfo).port;
  return proxy;
}

function stopServer(server: Server, open: ReadonlySet<Socket>): Promise<void> {
  for (const socket of open) socket.destroy();
  return new Promise((stopped) => { server.close(() => stopped()); });
}
