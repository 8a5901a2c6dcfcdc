import type { Evidence, Text } from '@kindling/contracts';

/** Null when the expectation holds; else what was seen, in the pupil's numbers. */
export type Shortfall = { readonly detail: Text; readonly atMs: number | null; readonly evidence: Omit<Evidence, 'stimuli'> | null } | null;
export const seconds = (ms: number): string => (ms / 1000).toFixed(2);
export const short = (zh: string, en: string, atMs: number | null = null, evidence: Omit<Evidence, 'stimuli'> | null = null): Shortfall => ({ detail: { zh, en }, atMs, evidence });
