import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

type Mode = 'up' | 'stalled' | 'cut';

/** A line between the pupils and the server that can fall silent (nothing moves, nobody is told) or be cut. */
export class BadLink {
  private mode: Mode = 'up';
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private readonly server: Server;
  private readonly target: number;

  private constructor(server: Server, target: number) {
    this.server = server;
    this.target = target;
    server.on('connection', (near) => this.join(near));
  }

  static async lay(url: string): Promise<BadLink> {
    const server = createServer();
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    return new BadLink(server, Number(new URL(url).port));
  }
  get url(): string { return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`; }

  stall(): void { this.mode = 'stalled'; for (const pair of this.pairs) for (const socket of pair) socket.pause(); }
  cut(): void { this.mode = 'cut'; for (const pair of this.pairs) for (const socket of pair) socket.destroy(); }
  mend(): void { this.mode = 'up'; for (const pair of this.pairs) for (const socket of pair) socket.resume(); }
  take(): void { this.cut(); this.server.close(); }

  private join(near: Socket): void {
    if (this.mode === 'cut') { near.destroy(); return; }
    const far = connect(this.target, '127.0.0.1');
    const pair = [near, far] as const;
    this.pairs.add(pair);
    const pass = (from: Socket, to: Socket): void => {
      from.on('data', (chunk) => { if (!to.write(chunk)) from.pause(); });
      to.on('drain', () => { if (this.mode === 'up') from.resume(); });
      from.on('end', () => to.end()).on('error', () => to.destroy()).on('close', () => { to.destroy(); this.pairs.delete(pair); });
    };
    pass(near, far);
    pass(far, near);
    if (this.mode === 'stalled') for (const socket of pair) socket.pause();
  }
}
