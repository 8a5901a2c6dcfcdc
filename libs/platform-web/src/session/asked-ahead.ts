/** In milliseconds: what nobody took by then is old. */
const good = 5000;

export interface AskedAhead {
  readonly put: (key: string, answer: Promise<unknown>) => void;
  /** Null when nobody asked ahead, or somebody took it. A failure is told to whoever takes it. */
  readonly take: (key: string) => Promise<unknown> | null;
  readonly forget: () => void;
}
/** Answers on their way before the page that shows them is here; each is used once. */
export function askedAhead(): AskedAhead {
  const asked = new Map<string, Promise<unknown>>();
  return {
    put: (key, answer) => {
      answer.catch(() => undefined);
      asked.set(key, answer);
      setTimeout(() => { if (asked.get(key) === answer) asked.delete(key); }, good);
    },
    take: (key) => {
      const answer = asked.get(key) ?? null;
      asked.delete(key);
      return answer;
    },
    forget: () => asked.clear(),
  };
}
