import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A load balancer at its smallest: connections in turn to the nodes that answer. Knows nothing of classes. */
export class EvenProxy {
  readonly url: string;
  private turn = 0;
  private readonly server: Server;
  private readonly ports: readonly number[];
  private readonly open = new Set<Socket>();

  private constructor(server: Server, ports: readonly number[]) {
    this.server = server;
    this.ports = ports;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('connection', (browser) => this.pass(browser, this.ports.length));
  }

  static async before(urls: readonly string[]): Promise<EvenProxy> {
    const server = createServer({ noDelay: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new EvenProxy(server, urls.map((url) => Number(new URL(url).port)));
  }

  async stop(): Promise<void> {
    this.open.forEach((socket) => socket.destroy());
    await new Promise((resolve) => this.server.close(resolve));
  }

  private pass(browser: Socket, tries: number): void {
    const node = connect({ host: '127.0.0.1', port: this.ports[this.turn++ % this.ports.length] ?? 0, noDelay: true });
    const end = (): void => { this.open.delete(browser); browser.destroy(); node.destroy(); };
    this.open.add(browser);
    browser.on('error', end).on('close', end);
    node.once('error', () => { if (tries > 1 && !browser.destroyed) this.pass(browser, tries - 1); else end(); });
    node.once('connect', () => {
      node.removeAllListeners('error').on('error', end).on('close', end);
      browser.pipe(node).pipe(browser);
    });
  }
}
