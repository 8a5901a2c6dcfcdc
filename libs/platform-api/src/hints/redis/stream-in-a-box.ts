import { createServer, type AddressInfo, type Socket } from 'node:net';

type Entry = readonly [id: string, fields: readonly string[]];
const bulk = (text: string): string => `$${Buffer.byteLength(text)}\r\n${text}\r\n`;
const list = (parts: readonly string[]): string => `*${parts.length}\r\n${parts.join('')}`;
const entryOf = ([id, fields]: Entry): string => list([bulk(id), list(fields.map(bulk))]);

/** One stream that answers as Redis does, in many small pieces, and can be made to end its connections. */
export class StreamInABox {
  private readonly entries: Entry[] = [];
  private readonly sockets = new Set<Socket>();
  private blocked: (() => boolean)[] = [];
  private readonly server = createServer((socket) => this.serve(socket));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `redis://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  cut(): void { for (const socket of this.sockets) socket.destroy(); }
  stop(): void { this.cut(); this.server.close(); }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    let text = '';
    socket.on('data', (bytes) => {
      text += bytes.toString();
      // Each word of a command stands behind its length.
      for (let whole = /^\*(\d+)\r\n/.exec(text); whole; whole = /^\*(\d+)\r\n/.exec(text)) {
        const parts = text.slice(whole[0].length).split('\r\n');
        const words = Array.from({ length: Number(whole[1]) }, (_, at) => parts[at * 2 + 1] ?? '');
        if (parts.length <= words.length * 2) return;
        text = parts.slice(words.length * 2).join('\r\n');
        this.answer(socket, words);
      }
    });
  }

  private answer(socket: Socket, [name, ...words]: readonly string[]): void {
    const say = (reply: string): void => { for (const part of reply.match(/.{1,7}/gs) ?? []) socket.write(part); };
    if (name === 'XADD') { say(bulk(this.add(words.slice(words.indexOf('*') + 1)))); return; }
    if (name === 'XREVRANGE') { say(list(this.entries.slice(-1).map(entryOf))); return; }
    if (name !== 'XREAD') { say(`-ERR unknown command '${name ?? ''}'\r\n`); return; }
    const [key = '', after = ''] = words.slice(-2);
    const give = (): boolean => {
      const fresh = this.entries.filter(([id]) => Number(id.split('-')[0]) > Number(after.split('-')[0]));
      if (fresh.length > 0) say(list([list([bulk(key), list(fresh.map(entryOf))])]));
      return fresh.length > 0;
    };
    if (!give()) this.blocked.push(give);
  }

  private add(fields: readonly string[]): string {
    const id = `${this.entries.length + 1}-0`;
    this.entries.push([id, fields]);
    this.blocked = this.blocked.filter((give) => !give());
    return id;
  }
}
