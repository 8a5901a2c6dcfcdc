import type { SocketAnswer } from '@kindling/contracts';
import { io, type Socket } from 'socket.io-client';

interface Waiting { readonly wanted: (value: never) => boolean; readonly resolve: (value: never) => void }

/** A browser tab's socket: same cookie, same origin. Remembers everything it was told. */
export class TestSocket {
  readonly heard = new Map<string, unknown[]>();
  private readonly waiting = new Map<string, Waiting[]>();

  readonly raw: Socket;
  private constructor(raw: Socket) {
    this.raw = raw;
    raw.onAny((name: string, value: unknown) => {
      this.heard.set(name, [...(this.heard.get(name) ?? []), value]);
      for (const each of this.waiting.get(name) ?? []) if (each.wanted(value as never)) each.resolve(value as never);
    });
  }

  /** @throws Error with the server's code when the door stays shut. */
  static async connect(url: string, namespace: '/live' | '/hints', headers: { cookie?: string; origin?: string }): Promise<TestSocket> {
    const raw = io(`${url}${namespace}`, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { origin: url, ...headers } });
    const socket = new TestSocket(raw);
    await new Promise<void>((resolve, reject) => {
      raw.once('connect', resolve);
      raw.once('connect_error', (failure) => { raw.close(); reject(failure); });
    });
    return socket;
  }

  send<T = unknown>(name: string, request: unknown): Promise<SocketAnswer<T>> {
    return this.raw.timeout(5000).emitWithAck(name, request) as Promise<SocketAnswer<T>>;
  }

  /** The first message of that name that fits, heard already or to come. */
  until<T>(name: string, wanted: (value: T) => boolean = () => true, withinMs = 4000): Promise<T> {
    const already = (this.heard.get(name) as T[] | undefined)?.find(wanted);
    if (already !== undefined) return Promise.resolve(already);
    return new Promise<T>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`did not hear ${name} within ${withinMs} ms`)), withinMs);
      const mine: Waiting = { wanted: wanted as (value: never) => boolean, resolve: (value) => { clearTimeout(late); resolve(value); } };
      this.waiting.set(name, [...(this.waiting.get(name) ?? []), mine]);
    });
  }

  /** Resolves when the server, or the line, ended the connection. */
  ended(withinMs = 4000): Promise<void> {
    if (!this.raw.connected) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('still connected')), withinMs);
      this.raw.once('disconnect', () => { clearTimeout(late); resolve(); });
    });
  }

  close(): void { this.raw.close(); }
}
