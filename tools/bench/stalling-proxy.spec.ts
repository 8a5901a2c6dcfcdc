import { createServer, connect, type AddressInfo } from 'node:net';
import { seededRandom } from '@kindling/kernel';
import { arrivalOf, clearLink, startStallingProxy } from './stalling-proxy.ts';

const bad = { rttMs: 150, jitterMs: 25, lossShare: 0.05 };
/** Arrivals of packets that leave every 60 ms. */
function arrivals(seed: number, link = bad): number[] {
  const random = seededRandom(seed);
  let last = 0;
  return Array.from({ length: 2000 }, (_, at) => { last = arrivalOf(at * 60, last, link, random); return last; });
}

describe('the bad line of the benches', () => {
  it('keeps the order, and is the same for one seed', () => {
    const once = arrivals(1);
    expect(once).toEqual([...once].sort((a, b) => a - b));
    expect(arrivals(1)).toEqual(once);
    expect(arrivals(2)).not.toEqual(once);
  });
  it('stalls about as often as packets are lost', () => {
    const stalls = arrivals(3).filter((at, index) => at - index * 60 > 150 / 2 + 25).length / 2000;
    expect(stalls).toBeGreaterThan(0.05);
    expect(stalls).toBeLessThan(0.4);
    expect(arrivals(3, clearLink)).toEqual(Array.from({ length: 2000 }, (_, at) => at * 60));
  });
  it('carries every byte both ways', async () => {
    const echo = createServer((socket) => socket.pipe(socket));
    await new Promise<void>((listening) => { echo.listen(0, '127.0.0.1', listening); });
    const proxy = await startStallingProxy((echo.address() as AddressInfo).port, 1);
    proxy.conditions = { rttMs: 2, jitterMs: 2, lossShare: 0.01 };
    const sent = Buffer.from(Array.from({ length: 50_000 }, (_, at) => at % 251));
    const socket = connect(proxy.port, '127.0.0.1');
    socket.write(sent);
    const back: Buffer[] = [];
    await new Promise<void>((whole) => { socket.on('data', (bytes: Buffer) => { back.push(bytes); if (back.reduce((sum, each) => sum + each.length, 0) >= sent.length) whole(); }); });
    expect(Buffer.concat(back).equals(sent)).toBe(true);
    await proxy.stop();
    socket.destroy();
    await new Promise<void>((closed) => { echo.close(() => closed()); });
  });
});
