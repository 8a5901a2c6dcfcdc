import { z } from 'zod';
import { contentId, uuid } from '../http/ids.ts';
import { batonCommands, batonEvents } from './baton.ts';
import { groupCommands, groupFacts } from './groups.ts';
import { helpCommands, helpEvents } from './help.ts';
import { runCommands, runFacts } from './shared-run.ts';
import { pollCommands, pollFacts } from './polls.ts';
import { boardCommands, boardFacts } from './board.ts';
import { deckCommands, deckFacts } from './deck-events.ts';
import { toolCommands, toolFacts } from './class-tools.ts';
import { sharedCommands, sharedEvents } from './shared.ts';

const say = z.string().trim().min(1).max(500);

/** What a client may ask for; `data` by `kind`. The server decides, numbers and stores what follows from it. */
export const liveCommands = {
  'slide.set': z.strictObject({ lessonId: contentId, stepId: contentId, frame: z.number().int().min(0).max(60) }),
  'chat.say': z.strictObject({ text: say }),
  'chat.hide': z.strictObject({ seq: z.number().int() }),
  'hand.up': z.strictObject({}),
  'hand.down': z.strictObject({ personId: uuid.optional() }),
  /** The word to a pupil who raised a hand; the one who had it before gives it back. */
  'floor.grant': z.strictObject({ personId: uuid }),
  'floor.take-back': z.strictObject({ personId: uuid.optional() }),
  ...pollCommands,
  /** Which step the pupil is on; sent by their own workbench or lesson player. */
  'step.at': z.strictObject({ lessonId: contentId, stepId: contentId, passed: z.number().int().min(0).max(20), of: z.number().int().min(0).max(20) }),
  'pupil.remove': z.strictObject({ personId: uuid }),
  /** Staff may stop keeping what is said at any time, and go on where the class has agreed to it. */
  'recording.stop': z.strictObject({}),
  'recording.start': z.strictObject({}),
  'class.close': z.strictObject({}),
  ...toolCommands,
  ...boardCommands,
  ...deckCommands,
  ...batonCommands,
  ...sharedCommands,
  ...runCommands,
  ...groupCommands,
  ...helpCommands,
} as const;
export type LiveCommandKind = keyof typeof liveCommands;
export type LiveCommandData<K extends LiveCommandKind> = z.infer<(typeof liveCommands)[K]>;

/** Facts in a class's log: gapless `s` from 1, `t` milliseconds since the class opened, `u` who. */
export const liveEvent = z.discriminatedUnion('k', [
  z.strictObject({ s: z.number(), t: z.number(), k: z.literal('class.opened'), u: uuid, d: z.strictObject({ lessonId: contentId }) }),
  z.strictObject({ s: z.number(), t: z.number(), k: z.literal('class.closed'), u: uuid, d: z.strictObject({}) }),
  z.strictObject({ s: z.number(), t: z.number(), k: z.literal('presence.joined'), u: uuid, d: z.strictObject({ name: z.string(), role: z.enum(['pupil', 'staff']) }) }),
  z.strictObject({ s: z.number(), t: z.number(), k: z.literal('presence.left'), u: uuid, d: z.strictObject({}) }),
  z.strictObject({ s: z.number(), t: z.number(), k: z.literal('slide.set'), u: uuid, d: liveCommands['slide.set'] }),
  z.strictObject({ s: z.number(), t: z.number(), k: z.literal('chat.said'), u: uuid, d: z.strictObject({ text: z.string(), to: z.literal('staff').optional() }) }),
  z.strictObject({ s: z.number(), t: z.number(), k: z.literal('chat.hidden'), u: uuid, d: z.strictObject({ seq: z.number() }) }),
  z.strictObject({ s: z.number(), t: z.number(), k: z.literal('hand.up'), u: uuid, d: z.strictObject({}) }),
  z.strictObject({ s: z.number(), t: z.number(), k: z.literal('hand.down'), u: uuid, d: z.strictObject({ personId: uuid }) }),
  z.strictObject({ s: z.number(), t: z.number(), k: z.literal('floor.granted'), u: uuid, d: z.strictObject({ personId: uuid }) }),
  z.strictObject({ s: z.number(), t: z.number(), k: z.literal('floor.taken-back'), u: uuid, d: z.strictObject({ personId: uuid }) }),
  ...pollFacts,
  z.strictObject({ s: z.number(), t: z.number(), k: z.literal('step.at'), u: uuid, d: liveCommands['step.at'] }),
  /** Stuck by the definition of the progress context, raised by the server. */
  z.strictObject({ s: z.number(), t: z.number(), k: z.literal('pupil.stuck'), u: uuid, d: z.strictObject({ reason: z.string() }) }),
  z.strictObject({ s: z.number(), t: z.number(), k: z.literal('pupil.unstuck'), u: uuid, d: z.strictObject({}) }),
  z.strictObject({ s: z.number(), t: z.number(), k: z.literal('recording.started'), u: uuid, d: z.strictObject({}) }),
  z.strictObject({ s: z.number(), t: z.number(), k: z.literal('recording.stopped'), u: uuid, d: z.strictObject({}) }),
  z.strictObject({ s: z.number(), t: z.number(), k: z.literal('pupil.removed'), u: uuid, d: z.strictObject({ personId: uuid }) }),
  ...toolFacts,
  ...boardFacts,
  ...deckFacts,
  ...batonEvents,
  ...sharedEvents,
  ...runFacts,
  ...groupFacts,
  ...helpEvents,
]);
export type LiveEvent = z.infer<typeof liveEvent>;
export type LiveEventKind = LiveEvent['k'];
