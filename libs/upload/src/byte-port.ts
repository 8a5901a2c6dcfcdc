/** A serial line as the client needs it; clocks and browsers stay outside. */
export interface BytePort {
  /** Opens at this speed; opened already at another one, it changes over. */
  readonly open: (baud: number) => Promise<void>;
  /** Pulses DTR, which resets the board into its boot loader. */
  readonly reset: () => Promise<void>;
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Exactly so many bytes, or fewer when they do not come in time. */
  readonly read: (count: number, withinMs: number) => Promise<Uint8Array>;
  /** Throws away what has come until it has been quiet for so long. */
  readonly drain: (quietMs: number) => Promise<void>;
  readonly close: () => Promise<void>;
}
