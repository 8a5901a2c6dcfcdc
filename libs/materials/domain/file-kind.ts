export type FileKind = 'pdf' | 'picture';

const starts = (bytes: Uint8Array, from: number, ...signs: number[]): boolean => signs.every((sign, index) => bytes[from + index] === sign);
const isPdf = (bytes: Uint8Array): boolean => starts(bytes, 0, 0x25, 0x50, 0x44, 0x46, 0x2d);
const isPicture = (bytes: Uint8Array): boolean => starts(bytes, 0, 0xff, 0xd8, 0xff) || starts(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  || (starts(bytes, 0, 0x52, 0x49, 0x46, 0x46) && starts(bytes, 8, 0x57, 0x45, 0x42, 0x50));

/** What the first bytes say; a name is only a claim. Everything that could carry a script of its own is unknown. */
export const fileKind = (bytes: Uint8Array): FileKind | null => (isPdf(bytes) ? 'pdf' : isPicture(bytes) ? 'picture' : null);
