import type { BytePort, Link } from '@kindling/upload';

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
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, Math.max(1, ms)); });

/** The cable to a port that the pupil has chosen, and this computer's clock. */
export const linkOf = (port: SerialPortLike): Link => ({ port: bytePortOf(port), time: { now: () => performance.now(), pause } });

/** Locks are let go before every close: a locked stream cannot be closed. */
function bytePortOf(port: SerialPortLike): BytePort {
  let reader: ReadableStreamDefaultReader<Uint8Array> | null = null;
  let waiting: Uint8Array[] = [];
  let pending: Promise<void> | null = null;
  let lost: unknown = null;
  /** A framing error at the wrong speed ends this stream, and the port has a new one; without a new one the cable is out. */
  const renew = (thrown: unknown): void => {
    reader?.releaseLock();
    reader = port.readable?.getReader() ?? null;
    if (!reader) lost = thrown;
  };
  const pump = (): Promise<void> => {
    pending ??= (reader?.read() ?? Promise.reject(new Error('the port is closed')))
      .then(({ value }) => { if (value) waiting.push(value); }, renew).finally(() => { pending = null; });
    return pending;
  };
  const close = async (): Promise<void> => {
    const mine = reader;
    reader = null;
    await mine?.cancel().catch(() => undefined);
    mine?.releaseLock();
    waiting = [];
    await port.close().catch(() => undefined);
  };
  return {
    open: async (baud) => {
      if (reader) await close();
      await port.open({ baudRate: baud });
      lost = null;
      reader = port.readable?.getReader() ?? null;
    },
    setSignals: (signals) => port.setSignals({ ...signals }),
    write: async (bytes) => {
      const writer = port.writable?.getWriter();
      if (!writer) throw new Error('the port cannot be written');
      try { await writer.write(bytes); } finally { writer.releaseLock(); }
    },
    read: async (withinMs) => {
      if (waiting.length === 0) await Promise.race([pump(), pause(withinMs)]);
      if (lost) throw lost;
      return Uint8Array.from(waiting.splice(0).flatMap((bytes) => [...bytes]));
    },
    close,
  };
}
