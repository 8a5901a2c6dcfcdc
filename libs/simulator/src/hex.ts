import { ok, refuse, type Result } from '@kindling/kernel';

/** Flash of an ATmega328P that a sketch may use; the rest is the boot loader. Bytes. */
export const flashLimit = 32_256;
export type HexProblem = 'hex-malformed' | 'hex-checksum' | 'hex-too-big';

/** Intel hex to bytes; gaps are 0xFF as in real flash. Only record types 00, 01, 02 and 04 with a zero base occur in sketches. */
export function parseHex(text: string): Result<Uint8Array, HexProblem> {
  const flash = new Uint8Array(32_768).fill(0xff);
  let used = 0;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const record = readRecord(line.trim());
    if (!record.ok) return record;
    const { type, address, data } = record.value;
    if (type === 1) break;
    if (type !== 0) continue;
    if (address + data.length > flashLimit) return refuse('hex-too-big', { bytes: address + data.length });
    flash.set(data, address);
    used = Math.max(used, address + data.length);
  }
  return used === 0 ? refuse('hex-malformed', {}) : ok(flash);
}

interface HexRecord { readonly type: number; readonly address: number; readonly data: Uint8Array }

function readRecord(line: string): Result<HexRecord, HexProblem> {
  if (!/^:([0-9A-Fa-f]{2}){5,260}$/.test(line)) return refuse('hex-malformed', {});
  const bytes = Uint8Array.from(line.slice(1).match(/../g) ?? [], (pair) => parseInt(pair, 16));
  if (bytes.reduce((sum, byte) => (sum + byte) & 0xff, 0) !== 0) return refuse('hex-checksum', {});
  const [count = 0, high = 0, low = 0, type = 0] = bytes;
  if (bytes.length !== count + 5) return refuse('hex-malformed', {});
  return ok({ type, address: (high << 8) | low, data: bytes.slice(4, 4 + count) });
}
