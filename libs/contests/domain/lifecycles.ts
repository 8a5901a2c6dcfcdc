import { ok, refuse, type Result } from '@kindling/kernel';

/** Entries come in, judges score, the board stands still, the judges' word is signed, and everybody may see it. */
export const roundStates = ['planned', 'open', 'judging', 'frozen', 'signed', 'published'] as const;
export type RoundState = (typeof roundStates)[number];
export const roundSteps = ['open', 'start-judging', 'freeze', 'thaw', 'sign', 'publish', 'reopen'] as const;
export type RoundStep = (typeof roundSteps)[number];
const rounds: Readonly<Record<RoundState, Partial<Record<RoundStep, RoundState>>>> = {
  planned: { open: 'open', 'start-judging': 'judging' },
  open: { 'start-judging': 'judging' },
  judging: { freeze: 'frozen', sign: 'signed' },
  frozen: { thaw: 'judging', sign: 'signed' },
  signed: { publish: 'published' },
  // An appeal that was upheld sends the round back to its judges.
  published: { reopen: 'judging' },
};
export function nextRoundState(state: RoundState, step: RoundStep): Result<RoundState, 'contest.not-now'> {
  const next = rounds[state][step];
  return next ? ok(next) : refuse('contest.not-now', { state });
}
/** Judges write while a round is judged; a frozen board hides news from pupils, and does not stop the judges. */
export const takesScores = (state: RoundState): boolean => state === 'judging' || state === 'frozen';

export const entryStates = ['draft', 'entered', 'withdrawn'] as const;
export type EntryState = (typeof entryStates)[number];
export type EntryStep = 'hand-in' | 'withdraw' | 'take-back';
const entries: Readonly<Record<EntryState, Partial<Record<EntryStep, EntryState>>>> = {
  draft: { 'hand-in': 'entered', withdraw: 'withdrawn' }, entered: { withdraw: 'withdrawn', 'take-back': 'draft' }, withdrawn: {},
};
export function nextEntryState(state: EntryState, step: EntryStep): Result<EntryState, 'contest.not-now'> {
  const next = entries[state][step];
  return next ? ok(next) : refuse('contest.not-now', { state });
}

/** A judge who was asked, said yes, and put their name under it. */
export const judgeStates = ['invited', 'accepted', 'signed'] as const;
export type JudgeState = (typeof judgeStates)[number];
export type JudgeStep = 'accept' | 'sign' | 'unlock';
const judges: Readonly<Record<JudgeState, Partial<Record<JudgeStep, JudgeState>>>> = { invited: { accept: 'accepted' }, accepted: { accept: 'accepted', sign: 'signed' }, signed: { sign: 'signed', unlock: 'accepted' } };
export function nextJudgeState(state: JudgeState, step: JudgeStep): Result<JudgeState, 'contest.not-now' | 'contest.signed'> {
  const next = judges[state][step];
  return next ? ok(next) : refuse(state === 'signed' ? 'contest.signed' : 'contest.not-now', { state });
}

export const appealStates = ['open', 'upheld', 'dismissed'] as const;
export type AppealState = (typeof appealStates)[number];
/** An appeal is answered once. */
export const nextAppealState = (state: AppealState, answer: 'upheld' | 'dismissed'): Result<AppealState, 'contest.not-now'> => (state === 'open' ? ok(answer) : refuse('contest.not-now', { state }));
