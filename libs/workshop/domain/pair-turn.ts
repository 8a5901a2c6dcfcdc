/** Long enough to finish a thought, short enough that nobody only watches. */
export const turnMinutes = 7;
export interface PairTurn { /** From 0 on; every second one is the partner's. */ readonly number: number; readonly at: 'owner' | 'partner'; readonly minutesLeft: number }

/** Whose hands are on the keyboard follows from how long the two have worked together: nothing to be kept, the same after a reload. */
export function turnAfter(seconds: number): PairTurn {
  const passed = Math.max(0, seconds) / 60;
  const number = Math.floor(passed / turnMinutes);
  return { number, at: number % 2 === 0 ? 'owner' : 'partner', minutesLeft: Math.ceil(turnMinutes * (number + 1) - passed) };
}
