import { z } from 'zod';
import { uuid } from '../http/ids.ts';
import { liveFact } from './live-fact.ts';

const MOST_GROUPS = 12;
const MOST_IN_GROUP = 20;
const say = z.string().trim().min(1).max(500);
const number = z.number().int().min(1).max(MOST_GROUPS);
const nothing = z.strictObject({});
/** Who sits in each group, first group first. */
const made = z.strictObject({ groups: z.array(z.array(uuid).max(MOST_IN_GROUP)).min(1).max(MOST_GROUPS) });
/** `to`: the pupils who may read it; staff always may. */
const to = z.array(uuid).max(60);

/** A class in small groups: each has words of its own, and a call for help. */
export const groupCommands = {
  'groups.make': made,
  'groups.close': nothing,
  /** Staff name the group; a pupil speaks in their own. */
  'group.say': z.strictObject({ text: say, group: number.optional() }),
  'group.call': nothing,
  'group.answer': z.strictObject({ group: number }),
} as const;
export const groupFacts = [
  liveFact('groups.made', made),
  liveFact('groups.closed', nothing),
  liveFact('group.said', z.strictObject({ group: number, text: z.string(), to })),
  liveFact('group.called', z.strictObject({ group: number, to })),
  liveFact('group.answered', z.strictObject({ group: number, to })),
] as const;
