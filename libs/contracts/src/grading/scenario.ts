import { z } from 'zod';
import { text } from '../content/text.ts';

/**
 * What a check listens to. `pin` is an Uno pin ("13", "A0"); `led` is a part id whose light counts, so that a wrong
 * circuit fails although the pin moves.
 */
export const signal = z.union([z.strictObject({ pin: z.string() }), z.strictObject({ led: z.string() })]);
export type Signal = z.infer<typeof signal>;

/** Something done to the circuit at a simulated time. `part` is an id in the diagram, or `kind:button` for the first of its type. */
export const stimulus = z.strictObject({
  atMs: z.number().min(0),
  part: z.string(),
  action: z.enum(['press', 'release', 'bouncy-press', 'bouncy-release']),
});
export type Stimulus = z.infer<typeof stimulus>;

const level = z.enum(['high', 'low']);
export const expectation = z.discriminatedUnion('kind', [
  /** No electrical finding of severity "error" (short, missing resistor, reversed LED …). */
  z.strictObject({ kind: z.literal('circuit-safe') }),
  /** Some LED of the optional colour is wired from the pin through a resistor to GND, the right way round. */
  z.strictObject({ kind: z.literal('led-on-pin'), pin: z.string(), colour: z.string().optional() }),
  /** A push button connects the pin to GND when pressed. */
  z.strictObject({ kind: z.literal('button-on-pin'), pin: z.string() }),
  /** The signal is at `level` for the whole window. */
  z.strictObject({ kind: z.literal('stays'), signal, level, fromMs: z.number(), toMs: z.number() }),
  /** Full periods (rising edge to rising edge) of `ms` ± `toleranceMs`, at least `cycles` in a row; `dutyPercent` optional. */
  z.strictObject({ kind: z.literal('period'), signal, ms: z.number(), toleranceMs: z.number(), cycles: z.number().int(), dutyPercent: z.number().optional(), dutyTolerance: z.number().optional() }),
  /** From the first rising edge on, the on/off lengths follow `unitsMs` (on, off, on, …) within `tolerancePercent`, `repeats` times. */
  z.strictObject({ kind: z.literal('rhythm'), signal, unitsMs: z.array(z.number()).min(2), tolerancePercent: z.number(), repeats: z.number().int().min(1) }),
  /** Signals are on one after the other in this order, each for `ms` ± `tolerancePercent`, for `rounds` rounds. */
  z.strictObject({ kind: z.literal('sequence'), phases: z.array(z.strictObject({ signal, ms: z.number() })).min(2), tolerancePercent: z.number(), rounds: z.number().int().min(1) }),
  /** Never two of these on at once for longer than `graceMs`. */
  z.strictObject({ kind: z.literal('never-together'), signals: z.array(signal).min(2), graceMs: z.number() }),
  /** After the stimulus with this index the signal is at `level` within `withinMs`, and stays so for `holdMs`. */
  z.strictObject({ kind: z.literal('responds'), stimulus: z.number().int().min(0), signal, level, withinMs: z.number(), holdMs: z.number() }),
  /** Rule on the generated or written C++ without comments and strings: an identifier that must or must not be called. */
  z.strictObject({ kind: z.literal('source-calls'), name: z.string(), wanted: z.boolean() }),
]);
export type Expectation = z.infer<typeof expectation>;

/** One line in the pupil's list of checks: a small experiment with one or more expectations, all of which must hold. */
export const check = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: text,
  /** Said when it fails; the engine adds expected and seen values. */
  failed: text,
  simulateMs: z.number().min(0).max(60_000),
  stimuli: z.array(stimulus).default([]),
  expectations: z.array(expectation).min(1),
});
export type Check = z.infer<typeof check>;
