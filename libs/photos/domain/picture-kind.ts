/** What the first bytes say; a name or a type alone is only a claim. Drawings that can carry a script, papers and archives are no pictures here. */
export function isPicture(bytes: Uint8Array): boolean {
  const at = (from: number, ...signs: number[]): boolean => signs.every((sign, index) => bytes[from + index] === sign);
  const [riff, webp] = [[0x52, 0x49, 0x46, 0x46], [0x57, 0x45, 0x42, 0x50]] as const;
  return at(0, 0xff, 0xd8, 0xff) || at(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) || (at(0, ...riff) && at(8, ...webp));
}
