/** UUIDv7 (RFC 9562): sortable by time, made by the client. `random` gives numbers in [0, 1). */
export function uuidV7(nowMs: number, random: () => number): string {
  const time = Math.floor(nowMs).toString(16).padStart(12, '0');
  const hex = (digits: number): string => Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
  const variant = (8 + Math.floor(random() * 4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
}
