import { z } from 'zod';
import { faultCause } from './diagnosis.ts';
import { text } from '../content/text.ts';

/** A part by its id in the diagram, or `kind:TYPE` for the first of a type: `kind:button`, `kind:servo`, `kind:ldr` … (`libs/simulator`, part catalogue). */
const partName = z.string().max(64);
/**
 * What a check listens to. `pin` is a board pin ("13", "A0"); `led` is a part whose light counts, so that a wrong
 * circuit fails although the pin moves; `buzzer` is on while it sounds; `relay` while its contact is closed.
 */
export const signal = z.union([z.strictObject({ pin: z.string().max(8) }), z.strictObject({ led: partName }), z.strictObject({ buzzer: partName }), z.strictObject({ relay: partName })]);
export type Signal = z.infer<typeof signal>;

const at = { atMs: z.number().min(0).max(60_000) };
const hand = { ...at, part: partName };
/** `light` and `moisture` in percent, `distance` in cm, `temperature` in °C, `humidity` in percent, `position` and `motion` 0 to 1, `x`/`y` −1 to 1, `fault` 1 = the sensor is dead. */
export const partInput = z.enum(['light', 'moisture', 'distance', 'temperature', 'humidity', 'position', 'motion', 'x', 'y', 'fault']);
export type PartInput = z.infer<typeof partInput>;
/** Something done to the circuit at a simulated time. `key` names a key of a keypad or remote. */
export const stimulus = z.union([
  z.strictObject({ ...hand, action: z.enum(['press', 'release', 'bouncy-press', 'bouncy-release']), key: z.string().max(8).optional() }),
  z.strictObject({ ...hand, action: z.literal('set'), input: partInput, value: z.number() }),
  /** From the value at that moment to `value`, in even steps of 20 ms. */
  z.strictObject({ ...hand, action: z.literal('ramp'), input: partInput, value: z.number(), overMs: z.number().min(20).max(60_000) }),
  /** `value` ± `by`, a new seeded throw every 20 ms. */
  z.strictObject({ ...hand, action: z.literal('noise'), input: partInput, value: z.number(), by: z.number().min(0), forMs: z.number().min(20).max(60_000) }),
  z.strictObject({ ...at, action: z.literal('serial'), text: z.string().max(200) }),
]);
export type Stimulus = z.infer<typeof stimulus>;

const level = z.enum(['high', 'low']);
const span = { fromMs: z.number().min(0), toMs: z.number().min(0) };
/** A line of text with places for numbers: `light:{n}`; `*` stands for anything. No regular expressions: authors are people. */
const lineShape = z.string().min(1).max(80);

/** Expectations that need no run: wiring and source. */
const still = [
  /** No electrical finding of severity "error" (short, missing resistor, reversed LED …). */
  z.strictObject({ kind: z.literal('circuit-safe') }),
  /** Some LED of the optional colour is wired from the pin through a resistor to GND, the right way round. */
  z.strictObject({ kind: z.literal('led-on-pin'), pin: z.string(), colour: z.string().optional() }),
  /** A push button connects the pin to GND when pressed. */
  z.strictObject({ kind: z.literal('button-on-pin'), pin: z.string() }),
  /** The part's own pin `partPin` touches the board pin, and its supply pins touch 5 V and GND where it has some. */
  z.strictObject({ kind: z.literal('part-on-pin'), part: partName, partPin: z.string().max(16), pin: z.string().max(8) }),
  /** Rule on the C++ without comments and strings: an identifier that must or must not be called. */
  z.strictObject({ kind: z.literal('source-calls'), name: z.string().max(40), wanted: z.boolean() }),
  /** A shape that the C++ must (or must not) have. `function-with-parameter` is one beside setup and loop that is called too. */
  z.strictObject({ kind: z.literal('source-has'), what: z.enum(['function', 'function-with-parameter', 'function-with-result', 'array', 'for-loop', 'named-constant']), wanted: z.boolean() }),
  /** The pupil names one of these places (part id, `from~to` of a wire, `program`) and this cause. Until then no other check runs. */
  z.strictObject({ kind: z.literal('diagnosis'), targets: z.array(z.string()).min(1), cause: faultCause }),
] as const;

const run = [
  /** The signal is at `level` for the whole window. */
  z.strictObject({ kind: z.literal('stays'), signal, level, ...span }),
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
  /** Share of the window in which the signal is on, in percent: the strength of PWM. */
  z.strictObject({ kind: z.literal('duty'), signal, percent: z.number(), tolerance: z.number(), ...span }),
  /** How often the signal changes level in the window: at least and at most. "No flicker" is `atMost: 1`. */
  z.strictObject({ kind: z.literal('changes'), signal, atLeast: z.number().int().optional(), atMost: z.number().int().optional(), ...span }),
  /** The signal comes on more often from window to window, each time by a quarter at least. */
  z.strictObject({ kind: z.literal('ever-faster'), signal, windows: z.array(z.strictObject(span)).min(2) }),
  /** The buzzer plays these pitches in this order (other pitches between them fail); 0 is a rest of at least 20 ms. */
  z.strictObject({ kind: z.literal('tones'), buzzer: partName, hz: z.array(z.number()).min(1), tolerancePercent: z.number(), leastMs: z.number().default(40) }),
  /** The servo's shaft stands at these angles one after the other (each for 200 ms at least), from `fromMs` on and before `toMs`. */
  z.strictObject({ kind: z.literal('servo-visits'), servo: partName, angles: z.array(z.number()).min(1), tolerance: z.number(), ...span }),
  /** The servo's shaft stays at this angle for the whole window. */
  z.strictObject({ kind: z.literal('servo-stays'), servo: partName, angle: z.number(), tolerance: z.number(), ...span }),
  /** The angle asked of the servo never jumps by more than `maxStep` degrees within `perMs`, after its first position. */
  z.strictObject({ kind: z.literal('servo-gentle'), servo: partName, maxStep: z.number(), perMs: z.number() }),
  /** A line of an LCD (0 or 1) reads so at some moment of the window. */
  z.strictObject({ kind: z.literal('lcd-shows'), lcd: partName, line: z.number().int().min(0).max(1), shape: lineShape, ...span }),
  /** Lines per second of this shape in the window. */
  z.strictObject({ kind: z.literal('serial-rate'), shape: lineShape, perSecond: z.number(), tolerance: z.number(), ...span }),
  /** Every number at the first `{n}` of lines of this shape in the window is near `value`; at least one line. */
  z.strictObject({ kind: z.literal('serial-value'), shape: lineShape, value: z.number(), tolerance: z.number(), ...span }),
  /** At least so many lines of this shape in the whole run; with `only`, no line of another shape after the first second. */
  z.strictObject({ kind: z.literal('serial-says'), shape: lineShape, atLeast: z.number().int().min(1), only: z.boolean().default(false) }),
] as const;

export const stillKinds = ['circuit-safe', 'led-on-pin', 'button-on-pin', 'part-on-pin', 'source-calls', 'source-has', 'diagnosis'] as const;
export const expectation = z.discriminatedUnion('kind', [...still, ...run]);
export type Expectation = z.infer<typeof expectation>;
export type StillExpectation = Extract<Expectation, { kind: (typeof stillKinds)[number] }>;
export type RunExpectation = Exclude<Expectation, StillExpectation>;

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
