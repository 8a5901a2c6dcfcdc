import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface LinkSpeed { readonly kbitPerSecond: number; readonly roundTripMs: number }
export interface ThinLink {
  readonly url: string;
  /** Null is as fast as the machine. */
  readonly become: (speed: LinkSpeed | null) => void;
  /** Bytes that came down since the last call, headers and all. */
  readonly takeBytes: () => number;
  readonly stop: () => Promise<void>;
}

/** A wire brings bytes one after the other, not a buffer of the sender's at once. */
const packetBytes = 1400;
const packetsOf = (chunk: Buffer): Buffer[] => Array.from({ length: Math.ceil(chunk.length / packetBytes) }, (_, at) => chunk.subarray(at * packetBytes, (at + 1) * packetBytes));

const later = (ms: number, act: () => void): void => { if (ms <= 0) act(); else setTimeout(act, ms); };

/** Two timers that are due in the same millisecond may fire in either order: whichever fires takes what is first in the queue. Null is the end. */
function inOrder(client: Socket): (packet: Buffer | null, ms: number) => void {
  const queue: (Buffer | null)[] = [];
  return (packet, ms) => {
    queue.push(packet);
    later(ms, () => { const first = queue.shift() ?? null; if (first) client.write(first); else client.end(); });
  };
}

/**
 * A wire between browser and server that all connections share. The browser's own throttling leaves out what a
 * service worker fetches; nothing gets around this one.
 */
export async function startThinLink(target: string): Promise<ThinLink> {
  const { hostname, port } = new URL(target);
  let speed: LinkSpeed | null = null;
  let bytes = 0;
  let freeAt = 0;
  const sockets = new Set<Socket>();
  const delayOf = (size: number): number => {
    if (!speed) return 0;
    const now = performance.now();
    freeAt = Math.max(freeAt, now) + (size * 8) / speed.kbitPerSecond;
    return freeAt - now + speed.roundTripMs / 2;
  };
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) { sockets.add(socket); socket.on('close', () => sockets.delete(socket)); socket.on('error', () => { client.destroy(); upstream.destroy(); }); socket.setNoDelay(true); }
    // The handshake of a connection is a round trip that a loopback does not have.
    let opened = speed ? performance.now() + speed.roundTripMs : 0;
    client.on('data', (chunk: Buffer) => { const wait = Math.max(0, opened - performance.now()) + (speed ? speed.roundTripMs / 2 : 0); later(wait, () => upstream.write(chunk)); });
    const down = inOrder(client);
    upstream.on('data', (chunk: Buffer) => { bytes += chunk.length; opened = 0; for (const packet of speed ? packetsOf(chunk) : [chunk]) down(packet, delayOf(packet.length)); });
    upstream.on('end', () => down(null, delayOf(0)));
    client.on('end', () => upstream.end());
  });
  await new Promise<void>((ready) => { server.listen(0, '127.0.0.1', ready); });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    become: (next) => { speed = next; freeAt = 0; },
    takeBytes: () => { const taken = bytes; bytes = 0; return taken; },
    stop: () => new Promise((done) => { for (const socket of sockets) socket.destroy(); server.close(() => done()); }),
  };
}
