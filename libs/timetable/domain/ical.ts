const LINE_OCTETS = 75;
const octetsOf = (letter: string): number => { const code = letter.codePointAt(0) ?? 0; return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4; };
/** Lines of at most 75 octets, never cut inside a letter (RFC 5545, 3.1). */
export function folded(line: string): string {
  let [out, room] = ['', LINE_OCTETS];
  for (const letter of line) {
    const octets = octetsOf(letter);
    if (octets > room) { out += '\r\n '; room = LINE_OCTETS - 1; }
    out += letter;
    room -= octets;
  }
  return out;
}
/** RFC 5545, 3.3.11. */
export const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replace(/\r\n|\r|\n/g, '\\n');
export const utc = (instant: number): string => new Date(instant).toISOString().replace(/[-:]/g, '').replace(/\.\d{3}/, '');
