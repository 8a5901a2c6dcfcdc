import type { BytePort } from '@kindling/upload';

/** The part of Web Serial that we use; TypeScript's DOM library does not have it. */
export interface SerialPortLike {
  readonly readable: ReadableStream<Uint8Array> | null;
  readonly writable: WritableStream<Uint8Array> | null;
  open(options: { baudRate: number }): Promise<void>;
  close(): Promise<void>;
  setSignals(signals: { dataTerminalReady: boolean; requestToSend: boolean }): Promise<void>;
}
interface SerialLike { requestPort(): Promise<SerialPortLike> }

export const webSerial = (): SerialLike | null => (navigator as unknown as { serial?: SerialLike }).serial ?? null;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Bytes over a port that the pupil has chosen. Locks are let go before every close: a locked stream cannot be closed. */
export function bytePortOf(port: SerialPortLike): BytePort {
  let reader: ReadableStreamDefaultReader<Uint8Array> | null = null;
  let waiting: number[] = [];
  let pending: Promise<void> | null = null;
  const pump = (): Promise<void> => {
    pending ??= (reader?.read() ?? Promise.resolve({ value: undefined })).then(({ value }) => { if (value) waiting.push(...value); }).finally(() => { pending = null; });
    return pending;
  };
  const close = async (): Promise<void> => {
    await reader?.cancel().catch(() => undefined);
    reader?.releaseLock();
    reader = null;
    waiting = [];
    await port.close().catch(() => undefined);
  };
  return {
    open: async (baud) => {
      if (reader) await close();
      await port.open({ baudRate: baud });
      reader = port.readable?.getReader() ?? null;
    },
    reset: async () => {
      await port.setSignals({ dataTerminalReady: false, requestToSend: false });
      await pause(60);
      await port.setSignals({ dataTerminalReady: true, requestToSend: true });
      await pause(60);
    },
    write: async (bytes) => {
      const writer = port.writable?.getWriter();
      if (!writer) throw new Error('the port cannot be written');
      try { await writer.write(bytes); } finally { writer.releaseLock(); }
    },
    read: async (count, withinMs) => {
      const until = performance.now() + withinMs;
      while (waiting.length < count && performance.now() < until) await Promise.race([pump(), pause(Math.max(1, until - performance.now()))]);
      return Uint8Array.from(waiting.splice(0, count));
    },
    drain: async (quietMs) => { await Promise.race([pump(), pause(quietMs)]); await pause(quietMs); waiting = []; },
    close,
  };
}
