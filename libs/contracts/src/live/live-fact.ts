import { z } from 'zod';
import { uuid } from '../http/ids.ts';

/** One kind of fact in a class's log: `s` its number, `t` milliseconds since the class opened, `u` who, `d` what. */
export const liveFact = <K extends string, D extends z.ZodType>(k: K, d: D) => z.strictObject({ s: z.number(), t: z.number(), k: z.literal(k), u: uuid, d });
