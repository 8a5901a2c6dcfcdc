import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, noContent, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';

/** A kind of part as the cupboard knows it: its type, and its value where that is printed on it: `wokwi-resistor/220`. */
export const partKey = z.string().regex(/^[a-z0-9-]{1,40}(\/[A-Za-z0-9.]{1,10})?$/);
const count = z.number().int().min(0).max(999);
/** How many of each kind; a kind that is not named is not there. */
export const partCounts = z.record(partKey, count);
export type PartCounts = z.infer<typeof partCounts>;
const shortage = z.strictObject({ part: partKey, missing: count, broken: count });
export type Shortage = z.infer<typeof shortage>;
const holder = z.object({ personId: uuid, name: z.string() });

export const kit = z.object({
  id: uuid, label: z.string(), contents: partCounts, shortages: z.array(shortage),
  state: z.discriminatedUnion('is', [
    z.object({ is: z.literal('in') }),
    z.object({ is: z.literal('lent'), loanId: uuid, classId: uuid, className: z.string(), holders: z.array(holder), since: instant }),
  ]),
});
export type Kit = z.infer<typeof kit>;

const supply = z.object({ part: partKey, need: z.number(), have: z.number() });
/** Whether the pupils can do a lesson with what is left, and what else is possible when they cannot. */
export const kitPassport = z.object({
  lessonId: contentId, lessonNumber: z.number(), lessonTitle: text, pupils: z.number(), kits: z.number(),
  /** Kits with which the lesson can be done, spares put in. */
  ready: z.number(),
  verdict: z.discriminatedUnion('is', [
    z.object({ is: z.literal('no-parts-needed') }),
    z.object({ is: z.literal('enough'), pupilsPerKit: z.number() }),
    z.object({ is: z.literal('crowded'), pupilsPerKit: z.number() }),
    z.object({ is: z.literal('impossible') }),
  ]),
  needs: z.array(supply),
  /** Spares to be put into which kits. */
  fills: z.array(z.object({ label: z.string(), part: partKey, count: z.number() })),
  /** Another part in the place of a scarce one, and with how many kits the lesson can be done then. */
  variants: z.array(z.object({ part: partKey, by: partKey, ready: z.number(), pupilsPerKit: z.number() })),
});
export type KitPassport = z.infer<typeof kitPassport>;

const classParams = z.strictObject({ classId: uuid });
const kitParams = z.strictObject({ classId: uuid, kitId: uuid });
const loan = z.object({ id: uuid, label: z.string(), className: z.string(), holders: z.array(z.string()), lentBy: z.string(), lentAt: instant, returnedAt: instant.nullable(), shortages: z.array(shortage), note: z.string() });

export const kitsRoutes = {
  'kits.cupboard': route({
    summary: "The kits and spare parts of the class's school.", params: classParams, errors: ['resource.not-found'],
    response: z.object({ kits: z.array(kit), spares: partCounts, standard: partCounts, pupils: z.array(z.object({ personId: uuid, name: z.string(), tile: z.number().int() })) }),
  }),
  'kits.passports': route({ summary: 'For every lesson of the course: can the class do it with what is left?', params: classParams, response: z.object({ passports: z.array(kitPassport) }), errors: ['resource.not-found'] }),
  'kits.loans': route({ summary: 'The newest two hundred loans.', params: classParams, response: z.object({ loans: z.array(loan) }), errors: ['resource.not-found'] }),
  'kits.add': route({
    summary: 'Puts new kits with the standard contents into the cupboard. The same ids again change nothing.', params: classParams,
    body: z.strictObject({ kitIds: z.array(uuid).min(1).max(60), contents: partCounts.refine((counts) => Object.keys(counts).length <= 60) }), response: noContent, errors: ['resource.not-found', 'resource.conflict', 'kit.too-many'],
  }),
  'kits.lend': route({
    summary: 'Hands a kit to one, two or three pupils of the class.', params: kitParams,
    body: z.strictObject({ loanId: uuid, personIds: z.array(uuid).min(1).max(3) }), response: noContent, errors: ['resource.not-found', 'resource.conflict', 'kit.is-lent'],
  }),
  'kits.take-back': route({
    summary: 'Takes a kit back; names what is missing or broken now.', params: kitParams,
    body: z.strictObject({ loanId: uuid, shortages: z.array(shortage).max(60), note: z.string().trim().max(500) }), response: noContent, errors: ['resource.not-found', 'resource.conflict', 'kit.is-in', 'kit.part-not-in-kit'],
  }),
  'kits.count': route({
    summary: "Writes down what is missing or broken in a kit, after a check of the cupboard.", params: kitParams,
    body: z.strictObject({ shortages: z.array(shortage).max(60) }), response: noContent, errors: ['resource.not-found', 'kit.part-not-in-kit'],
  }),
  'kits.fill': route({
    summary: 'Fills gaps of a kit from the spare parts, as far as they go.', params: kitParams, body: z.strictObject({}), response: z.object({ filled: partCounts }), errors: ['resource.not-found'],
  }),
  'kits.retire': route({ summary: 'Takes a kit out of use; its loans stay on record.', params: kitParams, response: noContent, errors: ['resource.not-found', 'kit.is-lent'] }),
  'kits.set-spare': route({
    summary: 'How many spare parts of a kind there are.', params: classParams, body: z.strictObject({ part: partKey, count }), response: noContent, errors: ['resource.not-found', 'kit.too-many'],
  }),
} as const;
