import type { LiveState } from './live-state.ts';

/** Stable text of a state: equal states give equal digests, whatever the order of keys. */
export const digest = (state: LiveState): string => JSON.stringify(state, (_, inner: unknown) =>
  inner && typeof inner === 'object' && !Array.isArray(inner)
    ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
    : inner);
