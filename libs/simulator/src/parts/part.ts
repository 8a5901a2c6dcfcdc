import type { PartInput } from '@kindling/contracts';
import type { PinDrive } from '../circuit/electric-state.ts';
import type { PlacedPart } from '../circuit/resolve-circuit.ts';

/** What a part may know and do. Times are cycles at 16 MHz since power-up. */
export interface PartWorld {
  readonly part: PlacedPart;
  readonly powered: boolean;
  readonly now: () => number;
  /** Calls back after so many cycles; forgotten at a reset. */
  readonly later: (cycles: number, deed: () => void) => void;
  /** Level of one of its own pins; a floating pin reads 0. */
  readonly level: (pin: string) => 0 | 1;
  readonly drive: (pin: string, how: PinDrive) => void;
  readonly input: (name: PartInput) => number;
  readonly pressed: (key?: string) => boolean;
  /** A level over time for checks and timelines, such as `buzzer` or `relay`. */
  readonly signal: (name: string, level: 0 | 1) => void;
  /** A number over time, such as `servo` in degrees. */
  readonly quantity: (name: string, value: number) => void;
  /** Lines of a display, over time. */
  readonly lines: (lines: readonly string[]) => void;
  /** Infrared light reaches every receiver. */
  readonly shine: (code: number) => void;
}

export type Contact = readonly [pinA: string, pinB: string, ohms: number];
/** How a part behaves. Everything is optional: a resistor does nothing. */
export interface PartBehaviour {
  /** Own pins whose changes it wants to hear. */
  readonly listens?: readonly string[];
  readonly onLevel?: (pin: string, level: 0 | 1) => void;
  /** A hand moved something or the weather changed. */
  readonly onInput?: () => void;
  readonly onPress?: (key: string) => void;
  readonly onInfrared?: (code: number) => void;
  /** Contacts and sliders as they are now. */
  readonly contacts?: () => readonly Contact[];
  /** For the picture; averaged since the look before where that matters. */
  readonly values?: () => Readonly<Record<string, number>>;
  readonly texts?: () => readonly string[];
  readonly i2c?: I2cDevice;
}
export interface I2cDevice { readonly address: number; readonly write: (byte: number) => void; readonly read: () => number }
export type PartMaker = (world: PartWorld) => PartBehaviour;

export const cyclesPerUs = 16;
export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
