export interface KeptList<T> {
  readonly all: () => readonly T[];
  /** Takes the place of those that are `same`; the oldest beyond `most` go. False when the disk has no room for it. */
  readonly add: (item: T, same: (known: T) => boolean) => boolean;
  readonly forget: () => void;
}
/** What this computer remembers, newest first: a bonus for who is offline. Lost with the disk, and given up when the disk is full, which is fine. */
export function keptList<T>(key: string, most: number, mostLetters = Infinity): KeptList<T> {
  const all = (): T[] => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? '[]') as T[];
    } catch {
      return [];
    }
  };
  const add = (item: T, same: (known: T) => boolean): boolean => {
    const kept = [item, ...all().filter((known) => !same(known))].slice(0, most);
    while (kept.length > 0 && JSON.stringify(kept).length > mostLetters) kept.pop();
    try {
      localStorage.setItem(key, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  };
  return { all, add, forget: () => localStorage.removeItem(key) };
}
