import { z } from 'zod';
import { contentId, uuid } from '../http/ids.ts';
import { diagram } from '../program/diagram.ts';
import { SHARED_LONGEST, sharedFormats } from './shared-light.ts';

const person = z.strictObject({ personId: uuid });
/** `to`: the pupils who may read it; staff always may, and for everybody else it is veiled. */
const to = z.array(uuid).max(60);
const fact = <K extends string, D extends z.ZodType>(k: K, d: D) => z.strictObject({ s: z.number(), t: z.number(), k: z.literal(k), u: uuid, d });
const TIP_LONGEST = 300;

/** Help for one pupil. `text` null: look at the exercise's next hint. */
export const helpCommands = {
  'help.tip': z.strictObject({ personId: uuid, text: z.string().trim().min(1).max(TIP_LONGEST).nullable() }),
  /** May I write in your program? Nothing is written before the pupil says yes. */
  'help.ask-to-write': person,
  'help.allow': z.strictObject({}),
  /** The pupil may end it at any time, and so may staff. */
  'help.end': z.strictObject({ personId: uuid.optional() }),
} as const;
export const helpEvents = [
  fact('help.tipped', z.strictObject({ personId: uuid, text: z.string().nullable(), to })),
  fact('help.asked', z.strictObject({ personId: uuid, to })),
  fact('help.allowed', z.strictObject({ staffId: uuid, to })),
  fact('help.ended', z.strictObject({ personId: uuid, to })),
  /** In the place of a fact that this person may not read, so that numbers have no gap. */
  fact('veiled', z.strictObject({})),
] as const;

const place = z.number().int().min(0).max(SHARED_LONGEST);
const level = z.number().min(-1e9).max(1e9);
const name = z.string().max(64);
/** Said to one person, passed on and forgotten: not in the log, not in the replay. */
export const aside = z.discriminatedUnion('is', [
  /** Staff open a pupil's bench; said again every few seconds while it is open. */
  z.strictObject({ is: z.literal('watch'), on: z.boolean() }),
  /** A mark on the pupil's block or line; null takes it away. */
  z.strictObject({ is: z.literal('point'), at: z.discriminatedUnion('on', [z.strictObject({ on: z.literal('block'), blockId: name }), z.strictObject({ on: z.literal('line'), line: z.number().int().min(1).max(5000) })]).nullable() }),
  /** Staff write in the pupil's program, having been allowed. */
  z.strictObject({ is: z.literal('write'), version: z.number().int().min(0), changes: z.array(z.strictObject({ from: place, to: place, insert: z.string().max(SHARED_LONGEST) })).max(4) }),
  /** The pupil's program as it is; `version` counts what staff wrote in it; `refused` answers something written to another one. Null: not at a bench. */
  z.strictObject({ is: z.literal('work'), version: z.number().int().min(0), refused: z.boolean(), work: z.strictObject({ exerciseId: contentId, format: z.enum(sharedFormats), body: z.string().max(SHARED_LONGEST), diagram }).nullable() }),
  /** What the pupil's board shows. */
  z.strictObject({
    is: z.literal('board'), state: z.enum(['idle', 'running', 'paused', 'crashed']), simMs: level, led13: level, leds: z.record(name, level), pressed: z.array(name).max(40),
    values: z.record(name, z.record(name, level)), texts: z.record(name, z.array(name).max(8)), serial: z.string().max(600),
  }),
]);
export type Aside = z.infer<typeof aside>;
export const passedAside = z.strictObject({ from: uuid, name: z.string(), aside });
export type PassedAside = z.infer<typeof passedAside>;
