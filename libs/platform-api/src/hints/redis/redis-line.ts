import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

export type Reply = string | number | null | readonly Reply[];
type Parsed = { readonly reply: Reply | Error; readonly next: number } | null;
const REDIS_PORT = 6379;

/** Redis's own protocol, RESP 2, as far as streams need it: https://redis.io/docs/latest/develop/reference/protocol-spec */
export class RedisLine {
  private received = Buffer.alloc(0);
  private readonly waiting: { resolve: (reply: Reply) => void; reject: (why: Error) => void }[] = [];
  private ended: Error | null = null;
  private readonly socket: Socket;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (bytes) => this.receive(bytes));
    socket.on('error', (failure) => this.end(failure));
    socket.on('close', () => this.end(new Error('Redis has ended the connection')));
  }

  /** `redis://user:password@host:port/database`, or `rediss://` with TLS. */
  static async open(address: string): Promise<RedisLine> {
    const { protocol, hostname, port, username, password, pathname } = new URL(address);
    const to = { host: hostname, port: Number(port || REDIS_PORT) };
    const line = new RedisLine(protocol === 'rediss:' ? connectTls({ ...to, servername: hostname }) : connect(to));
    if (password) await line.ask('AUTH', ...(username ? [decodeURIComponent(username)] : []), decodeURIComponent(password));
    if (pathname.length > 1) await line.ask('SELECT', pathname.slice(1));
    return line;
  }

  /** @throws Error with what Redis answered, or why there is no answer. */
  ask(...words: string[]): Promise<Reply> {
    if (this.ended) return Promise.reject(this.ended);
    this.socket.write(`*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`);
    return new Promise((resolve, reject) => { this.waiting.push({ resolve, reject }); });
  }

  close(): void { this.socket.destroy(); }
  onEnd(tell: (why: Error) => void): void { this.socket.once('close', () => tell(this.ended ?? new Error('closed'))); }

  private end(why: Error): void {
    this.ended ??= why;
    for (const { reject } of this.waiting.splice(0)) reject(why);
  }

  private receive(bytes: Buffer): void {
    this.received = Buffer.concat([this.received, bytes]);
    for (let parsed = parse(this.received, 0); parsed; parsed = parse(this.received, 0)) {
      this.received = this.received.subarray(parsed.next);
      const asked = this.waiting.shift();
      if (parsed.reply instanceof Error) asked?.reject(parsed.reply);
      else asked?.resolve(parsed.reply);
    }
  }
}

/** One reply from there on; null while it has not come whole. */
function parse(bytes: Buffer, at: number): Parsed {
  const end = bytes.indexOf('\r\n', at);
  if (end < 0) return null;
  const [kind, rest, next] = [String.fromCharCode(bytes[at] ?? 0), bytes.toString('utf8', at + 1, end), end + 2];
  if (kind === '+') return { reply: rest, next };
  if (kind === '-') return { reply: new Error(rest), next };
  if (kind === ':') return { reply: Number(rest), next };
  if (Number(rest) < 0) return { reply: null, next };
  if (kind === '$') return bytes.length < next + Number(rest) + 2 ? null : { reply: bytes.toString('utf8', next, next + Number(rest)), next: next + Number(rest) + 2 };
  return parseList(bytes, next, Number(rest));
}

function parseList(bytes: Buffer, from: number, count: number): Parsed {
  const list: Reply[] = [];
  let next = from;
  for (let each = 0; each < count; each++) {
    const parsed = parse(bytes, next);
    if (!parsed) return null;
    if (parsed.reply instanceof Error) return parsed;
    list.push(parsed.reply);
    next = parsed.next;
  }
  return { reply: list, next };
}
