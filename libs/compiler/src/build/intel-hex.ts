const endRecord = ':00000001FF';

/**
 * Proves that text which came out of the box is Intel HEX and nothing else.
 * @throws Error when a line is not a record with a right checksum, or the end record is not the last line.
 */
export function checkedHex(text: string): string {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  if (lines.at(-1) !== endRecord) throw new Error('the hex file has no end');
  for (const line of lines) {
    if (!/^:(?:[0-9A-F]{2}){5,260}$/.test(line)) throw new Error('a line of the hex file is not a record');
    const bytes = Buffer.from(line.slice(1), 'hex');
    if (bytes[0] !== bytes.length - 5 || bytes.reduce((sum, byte) => sum + byte, 0) % 256 !== 0) throw new Error('a record of the hex file is damaged');
  }
  return `${lines.join('\n')}\n`;
}
