/** Guessing is slowed per account, never per address: a whole school sits behind one. */
export interface Failures { readonly count: number }
const free = 5;
const firstLockSeconds = 60;
const longestLockSeconds = 900;

/** Seconds to lock after that many failures in a row; 0 while still free. Doubles from 1 to 15 minutes. */
export function lockSeconds(failures: number): number {
  if (failures < free) return 0;
  return Math.min(longestLockSeconds, firstLockSeconds * 2 ** (failures - free));
}
