import type { Clock } from '@kindling/kernel';

/** The two wires besides data. On an Uno or Nano the change of `dataTerminalReady` from false to true resets the chip. */
export interface Signals { readonly dataTerminalReady: boolean; readonly requestToSend: boolean }

/** A serial line as the client needs it. Every call throws when the line is gone. */
export interface BytePort {
  /** Opens at this speed in baud; a port that is open already is closed and opened anew. */
  readonly open: (baud: number) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly setSignals: (signals: Signals) => Promise<void>;
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** What comes first, however little; nothing when nothing comes within so many milliseconds. */
  readonly read: (withinMs: number) => Promise<Uint8Array>;
}

/** Time as an argument: a browser's timers, or a simulated board's own clock. */
export interface Pacer extends Clock { readonly pause: (ms: number) => Promise<void> }
export interface Link { readonly port: BytePort; readonly time: Pacer }
