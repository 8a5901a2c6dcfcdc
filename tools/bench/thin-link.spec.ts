import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startThinLink } from './thin-link.ts';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a thin link', () => {
  it('brings each byte once and in order, also when its speed changes on the way', async () => {
    const body = randomBytes(600_000);
    const server = createServer((_, response) => { response.end(body); });
    await new Promise<void>((ready) => { server.listen(0, '127.0.0.1', ready); });
    const link = await startThinLink(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    try {
      link.become({ kbitPerSecond: 20_000, roundTripMs: 20 });
      const answers = Array.from({ length: 4 }, async () => new Uint8Array(await (await fetch(link.url)).arrayBuffer()));
      setTimeout(() => link.become(null), 60);
      for (const answer of await Promise.all(answers)) expect(digest(answer)).toBe(digest(body));
      expect(link.takeBytes()).toBeGreaterThan(4 * body.length);
    } finally {
      await link.stop();
      server.close();
    }
  });
});
