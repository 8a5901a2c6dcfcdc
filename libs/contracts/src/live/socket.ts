import { z } from 'zod';
import { uuid } from '../http/ids.ts';
import { aside, passedAside } from './help.ts';
import { boardGlimpse } from './board.ts';
import { liveEvent, type LiveCommandKind } from './events.ts';

/** Namespace `/live`: one per live class and person. Every client message has an acknowledgement. */
export const liveSocket = {
  /** Joins the class's room. `lastSeq` 0 asks for everything. `at`: class time at the answer, by the server's clock. */
  'live.hello': {
    /** `stateOnly`: no glimpses, for the tabs of a computer room, where one shows them to all. */
    request: z.strictObject({ liveId: uuid, lastSeq: z.number().int().min(0), stateOnly: z.boolean().optional() }),
    answer: z.object({ role: z.enum(['pupil', 'staff']), classId: uuid, seq: z.number(), openedAt: z.string(), at: z.number(), tail: z.array(liveEvent) }),
  },
  /** After a gap: the events behind `lastSeq`. */
  'live.resume': {
    request: z.strictObject({ liveId: uuid, lastSeq: z.number().int().min(0) }),
    answer: z.object({ seq: z.number(), tail: z.array(liveEvent) }),
  },
  'live.command': {
    request: z.strictObject({ liveId: uuid, commandId: uuid, kind: z.string().max(40), data: z.unknown() }),
    answer: z.object({ seq: z.number() }),
  },
  /** To one person of the class; not kept. */
  'live.aside': { request: z.strictObject({ liveId: uuid, to: uuid, aside }), answer: z.strictObject({}) },
  /** Passed on to the others at once, stored nowhere; lost when the line is busy. */
  'live.glimpse': { request: z.strictObject({ liveId: uuid, glimpse: boardGlimpse }), answer: z.strictObject({}) },
} as const;
export interface LiveCommandRequest { liveId: string; commandId: string; kind: LiveCommandKind; data: unknown }

/** Namespace `/hints`: "something changed, ask again". Hints carry no data that matters. */
export const hintsSocket = {
  /** With `sinceMs`, what was told in that time is told again to this listener; `unknown` where nobody remembers that far. */
  'hints.follow-class': { request: z.strictObject({ classId: uuid, sinceMs: z.number().int().min(0).max(86_400_000).optional() }), answer: z.strictObject({ missed: z.enum(['told', 'unknown']) }) },
} as const;
export const hintTopic = z.enum(['progress', 'hand-ins', 'feedback', 'live', 'projects', 'notices', 'photos']);
export type HintTopic = z.infer<typeof hintTopic>;
export const hint = z.strictObject({ topic: hintTopic, classId: uuid, personId: uuid.nullable() });
export type Hint = z.infer<typeof hint>;

/** Server to client: what somebody else shows just now. */
export const passedGlimpse = z.strictObject({ u: uuid, glimpse: boardGlimpse });
export type PassedGlimpse = z.infer<typeof passedGlimpse>;

/** Server to client: `live.event` carries one LiveEvent, `live.glimpse` one PassedGlimpse, `live.aside` one PassedAside, `hints.changed` one Hint, `session.ended` nothing. */
export const serverSocketEvents = { 'live.event': liveEvent, 'live.glimpse': passedGlimpse, 'live.aside': passedAside, 'hints.changed': hint, 'session.ended': z.strictObject({}) } as const;
/** Answer of every acknowledged message. */
export type SocketAnswer<T> = { ok: true; value: T } | { ok: false; code: string; params: Record<string, string | number> };
