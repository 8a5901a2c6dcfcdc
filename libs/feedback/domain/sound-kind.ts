/** What the first bytes say the sound is; a name alone is only a claim. */
export function soundKind(bytes: Uint8Array): 'audio/webm' | 'audio/ogg' | null {
  const starts = (...signs: number[]): boolean => signs.every((sign, at) => bytes[at] === sign);
  if (starts(0x1a, 0x45, 0xdf, 0xa3)) return 'audio/webm';
  return starts(0x4f, 0x67, 0x67, 0x53) ? 'audio/ogg' : null;
}
