import { z } from 'zod';

/** What can be wrong with a circuit or its program, in the words of the bench. */
export const faultCause = z.enum(['reversed', 'loose-wire', 'wrong-pin', 'wrong-value', 'dead-part', 'stuck', 'short-circuit', 'wrong-command']);
export type FaultCause = z.infer<typeof faultCause>;

/** What a pupil says is broken: a part by its id, a wire of the starting circuit as `from~to`, or `program`. */
export const diagnosis = z.strictObject({ target: z.string().min(1).max(80), cause: faultCause });
export type Diagnosis = z.infer<typeof diagnosis>;
