import type { HandDeed } from '@kindling/contracts';
import type { SharedFormat } from '@kindling/contracts/light';
import type { SharedProgram } from './shared-state.ts';

export interface TimedDeed { readonly step: number; readonly deed: HandDeed }
/** A run of the shared program as it was when it started; what is written since then does not change it. */
export interface SharedRun {
  readonly id: string;
  readonly format: SharedFormat;
  readonly body: string;
  readonly diagram: SharedProgram['diagram'];
  /** At class time `at` the board stood at `simMs`, and went on `speed` times as fast as the clock; 0 is a pause. */
  readonly clock: { readonly simMs: number; readonly at: number; readonly speed: number };
  readonly deeds: readonly TimedDeed[];
}
export const STEP_MS = 2;
/** Hands that do more than this begin a new run: whoever comes late must be able to follow. */
export const MOST_DEEDS = 1500;

/** Where the board stands at a class time. */
export const simTime = ({ clock }: SharedRun, at: number): number => clock.simMs + Math.max(0, at - clock.at) * clock.speed;
