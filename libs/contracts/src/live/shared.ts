import { z } from 'zod';
import { contentId, uuid } from '../http/ids.ts';
import { diagram } from '../program/diagram.ts';
import { SHARED_LONGEST, sharedFormats } from './shared-light.ts';

const place = z.number().int().min(0).max(SHARED_LONGEST);
const body = z.string().max(SHARED_LONGEST);
/** Puts `insert` where the signs from `from` up to `to` were. */
const change = z.strictObject({ from: place, to: place, insert: body });
export type SharedChange = z.infer<typeof change>;

const program = z.strictObject({ shareId: uuid, format: z.enum(sharedFormats), title: z.string().trim().min(1).max(80), exerciseId: contentId.nullable(), body, diagram });
const edit = z.strictObject({ shareId: uuid, version: z.number().int().min(0).max(1_000_000), changes: z.array(change).max(40), caret: place.nullable() });
const person = z.strictObject({ personId: uuid });

/** One program before everybody, and the pen: exactly one writes at a time. */
export const sharedCommands = {
  'share.open': program,
  /** `version`: the one that the changes were made to; each is applied to what the one before left. */
  'share.edit': edit,
  'share.close': z.strictObject({}),
  'pen.ask': z.strictObject({}),
  /** Gives the pen back, or takes back having asked for it. */
  'pen.put-down': z.strictObject({}),
  'pen.give': person,
  'pen.take-back': z.strictObject({}),
} as const;

const fact = <K extends string, D extends z.ZodType>(k: K, d: D) => z.strictObject({ s: z.number(), t: z.number(), k: z.literal(k), u: uuid, d });
export const sharedEvents = [
  fact('share.opened', program),
  fact('share.edited', edit.omit({ shareId: true, version: true })),
  fact('share.closed', z.strictObject({})),
  fact('pen.asked', z.strictObject({})),
  fact('pen.unasked', person),
  fact('pen.given', person),
  /** Back with the one who leads. */
  fact('pen.returned', person),
] as const;
