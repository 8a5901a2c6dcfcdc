import type { ChatMode, ReactionSign } from '@kindling/contracts';

/** How long a sign stays on the screens. */
export const REACTION_SHOWN_MS = 20_000;
export type Timer = { readonly is: 'off' } | { readonly is: 'running'; readonly startedAt: number; readonly endsAt: number };
/** `s`: the number of the fact. */
export interface Reaction { readonly sign: ReactionSign; readonly at: number; readonly s: number }
/** What the one who teaches has set up besides the slide; times in milliseconds since the class opened. */
export interface ClassTools {
  /** The newest sign of each person; for pupils, those of others by a number that says nothing about who. */
  readonly reactions: Readonly<Record<string, Reaction>>;
  readonly timer: Timer;
  /** Whose turn it is, and who had one in this round. */
  readonly call: { readonly now: { readonly personId: string; readonly at: number } | null; readonly had: readonly string[] };
  readonly chat: ChatMode;
  /** Everybody is asked to look here since then. */
  readonly lookSince: number | null;
  readonly pausedSince: number | null;
}
export const toolsPutAway: ClassTools = { reactions: {}, timer: { is: 'off' }, call: { now: null, had: [] }, chat: 'open', lookSince: null, pausedSince: null };
