import { z } from 'zod';
import { uuid } from '../http/ids.ts';
import { chatModes, reactionSigns } from './class-tools-light.ts';
import { liveFact } from './live-fact.ts';

const sign = z.enum(reactionSigns);
const mode = z.enum(chatModes);
const nothing = z.strictObject({});
const LONGEST_TIMER_S = 5400;
const timed = z.strictObject({ seconds: z.number().int().min(5).max(LONGEST_TIMER_S) });

/** Small tools of the one who teaches, and the signs that pupils give. */
export const toolCommands = {
  'reaction.give': z.strictObject({ sign }),
  'timer.start': timed,
  'timer.extend': timed,
  'timer.stop': nothing,
  /** Draws one of the pupils who are there. */
  'pupil.call': nothing,
  'call.end': nothing,
  'chat.set-mode': z.strictObject({ mode }),
  /** Everybody look here: pupils' screens come to the class. */
  'look.call': nothing,
  'look.end': nothing,
  /** Pupils' workbenches wait until it is taken back, the last of those who teach goes, or the class closes. */
  'work.pause': nothing,
  'work.resume': nothing,
} as const;

export const toolFacts = [
  // `instead`: the number of the sign by the same person that is still on the screens.
  liveFact('reaction.given', z.strictObject({ sign, instead: z.int().positive().optional() })),
  liveFact('timer.started', timed),
  liveFact('timer.extended', timed),
  liveFact('timer.stopped', nothing),
  /** `fresh`: everybody had their turn, a new round begins with this one. */
  liveFact('pupil.called', z.strictObject({ personId: uuid, fresh: z.boolean() })),
  liveFact('call.ended', nothing),
  liveFact('chat.mode-set', z.strictObject({ mode })),
  liveFact('look.called', nothing),
  liveFact('look.ended', nothing),
  liveFact('work.paused', nothing),
  liveFact('work.resumed', nothing),
] as const;
