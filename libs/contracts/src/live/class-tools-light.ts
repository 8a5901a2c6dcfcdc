export const reactionSigns = ['clear', 'lost', 'slower', 'clap', 'idea'] as const;
export type ReactionSign = (typeof reactionSigns)[number];

/** Whose words everybody reads: all; all, while a pupil's words reach those who teach only; or those who teach only. */
export const chatModes = ['open', 'to-staff', 'staff-only'] as const;
export type ChatMode = (typeof chatModes)[number];
