/** Where everything lies in the memory that the chip and the translated code share. The chip's own data space comes first. */
export const dataBytes = 0x900;
export const sregAt = 0x5f;
export const spAt = 0x5d;
/** Cycles that the translated code may still run. */
export const leftAt = 0xf00;
/** The I flag (0x80) while an interrupt waits for it, else 0. */
export const pendingAt = 0xf04;
/** Program counters at which to stop when a jump goes back there or a call or return goes there: the first, and how many. */
export const watchAt = 0xf08;
export const watchedAt = 0xf0c;
/** For each I/O address 1 while writing what is there already does nothing. */
export const quietAt = 0xe00;
/** A copy of the data space. */
export const copyAt = 0x1000;
/** One byte for each data address, and for what `Y+q` reaches beyond 64 KiB. */
export const accessAt = 0x1_0000;
export const accessBytes = 0x1_0040;
export const flashAt = 0x2_1000;
/** Number of the block within its region, two bytes for each program counter. */
export const blockAt = 0x3_1000;
export const tablesAt = 0x4_0000;
export const pages = 9;
export const places = 0x4000;

/** Bits of an access byte: reading or writing there is for the interpreter; it may be quiet. */
export const access = { readHooked: 1, writeHooked: 2, mayBeQuiet: 4 } as const;

/** Flags of SREG by operands. The order of the bits: C Z N V S H. */
export const tables = {
  add: tablesAt, addCarry: tablesAt + 0x1_0000, sub: tablesAt + 0x2_0000, subCarry: tablesAt + 0x3_0000,
  logic: tablesAt + 0x4_0000, inc: tablesAt + 0x4_0100, dec: tablesAt + 0x4_0200, neg: tablesAt + 0x4_0300, lsr: tablesAt + 0x4_0400, asr: tablesAt + 0x4_0500,
  ror: tablesAt + 0x4_0600,
} as const;
export const tablesBytes = 0x4_0800;
