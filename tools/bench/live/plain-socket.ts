import type { SocketAnswer } from '@kindling/contracts';
import { WebSocket } from 'ws';
import { WireCount } from './wire-count.ts';

/** The answer to what was asked on a line that has closed: a bench that waits for ever tells nothing. */
const gone = { ok: false, code: 'live.line-closed', params: {} } as const;

/**
 * socket.io's protocol by hand over a bare WebSocket: two thousand of them fit beside the server that they measure, and
 * what they receive can be counted to the byte.
 */
export class PlainSocket {
  /** The text of every `live.event` packet, unparsed. */
  heard: (packet: string) => void = () => undefined;
  ended: () => void = () => undefined;
  readonly wire = new WireCount();
  private closed = false;
  private asked = 0;
  private readonly answers = new Map<number, (answer: SocketAnswer<never>) => void>();
  private readonly line: WebSocket;

  private constructor(line: WebSocket) { this.line = line; }

  /** @throws Error when the door stays shut. */
  static connect(url: string, cookie: string): Promise<PlainSocket> {
    const line = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, { headers: { cookie, origin: url }, perMessageDeflate: false });
    const socket = new PlainSocket(line);
    return new Promise((resolve, reject) => {
      line.on('message', (bytes: Buffer) => socket.receive(bytes, () => resolve(socket), reject));
      line.on('close', () => { reject(new Error('closed')); socket.close(); });
      line.on('error', reject);
    });
  }

  ask<T>(name: string, request: unknown): Promise<SocketAnswer<T>> {
    if (this.closed) return Promise.resolve(gone);
    const id = this.asked++;
    return new Promise((resolve) => {
      this.answers.set(id, resolve as (answer: SocketAnswer<never>) => void);
      this.say(`42/live,${id}${JSON.stringify([name, request])}`);
    });
  }

  /** As a pulled cable: nothing is said. */
  cut(): void { this.line.terminate(); }

  private close(): void {
    this.closed = true;
    this.answers.forEach((answer) => answer(gone));
    this.answers.clear();
    this.ended();
  }

  private say(text: string): void {
    this.wire.went(Buffer.byteLength(text));
    this.line.send(text);
  }

  private receive(bytes: Buffer, connected: () => void, refused: (why: Error) => void): void {
    this.wire.came(bytes.length);
    const text = bytes.toString();
    if (text.startsWith('42/live,["live.event"')) this.heard(text);
    else if (text.startsWith('43/live,')) this.settle(text.slice('43/live,'.length));
    else if (text === '2') this.say('3');
    else if (text.startsWith('0{')) this.say('40/live,');
    else if (text.startsWith('40/live,')) connected();
    else if (text.startsWith('44/live,')) refused(new Error(text));
  }

  private settle(packet: string): void {
    const start = packet.indexOf('[');
    const id = Number(packet.slice(0, start));
    const [answer] = JSON.parse(packet.slice(start)) as [SocketAnswer<never>];
    this.answers.get(id)?.(answer);
    this.answers.delete(id);
  }
}
