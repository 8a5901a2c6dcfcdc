import { z } from 'zod';
import { uuid } from '../http/ids.ts';
import { liveFact } from './live-fact.ts';

const MOST_OPTIONS = 5;
const question = z.string().trim().min(1).max(200);
const option = z.string().trim().min(1).max(80);
const place = z.number().int().min(0).max(MOST_OPTIONS - 1);
const poll = z.strictObject({ pollId: uuid });
/** `right` makes a quiz of it; nobody but the staff is sent it before it is revealed. */
const opened = poll.extend({ question, options: z.array(option).min(2).max(MOST_OPTIONS), right: place.optional() });
const vote = poll.extend({ option: place });

/** A question to everybody at once. */
export const pollCommands = { 'poll.open': opened, 'poll.vote': vote, 'poll.close': poll, 'poll.reveal': poll } as const;
export const pollFacts = [liveFact('poll.opened', opened), liveFact('poll.voted', vote), liveFact('poll.closed', poll), liveFact('poll.revealed', poll.extend({ right: place }))] as const;
