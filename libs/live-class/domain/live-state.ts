import type { LiveCommandData, LiveEvent } from '@kindling/contracts';
import type { Group } from './groups/group-state.ts';
import type { PupilHelp } from './help/help-state.ts';
import type { SharedRun } from './shared/run-state.ts';
import { emptyBoard, type Board } from './board/board-state.ts';
import type { SharedProgram } from './shared/shared-state.ts';
import { toolsPutAway, type ClassTools } from './tools/class-tools.ts';

export type LiveRole = 'pupil' | 'staff';
/** Who gives a command. */
export interface Who { readonly personId: string; readonly name: string; readonly role: LiveRole }

/** Milliseconds since the class opened. */
type At = number;
export type Phase =
  | { readonly is: 'unopened' }
  | { readonly is: 'open'; readonly lessonId: string; readonly by: string }
  | { readonly is: 'closed'; readonly lessonId: string; readonly by: string; readonly at: At };
/** `unseen` has not come yet but is known, for example because progress reported them stuck. */
export type Presence = { readonly is: 'unseen' } | { readonly is: 'here' | 'away' | 'removed'; readonly since: At };
export type Hand = { readonly is: 'down' } | { readonly is: 'up'; readonly since: At };
/** Leave to speak, from the one who teaches. */
export type Floor = { readonly is: 'none' } | { readonly is: 'held'; readonly since: At };
export type Going = { readonly is: 'going' } | { readonly is: 'stuck'; readonly reason: string; readonly since: At };
/** Who holds the baton. */
export interface Lead { readonly personId: string; readonly since: At }
export type StepReport = LiveCommandData<'step.at'>;
export type Slide = LiveCommandData<'slide.set'>;

/** `off`: the class has not agreed, so nobody can switch it on. */
export type Recording = { readonly is: 'off' } | { readonly is: 'on' | 'stopped'; readonly since: At };

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: LiveRole;
  readonly presence: Presence;
  readonly hand: Hand;
  readonly floor: Floor;
  readonly going: Going;
  readonly step: StepReport | null;
  /** When they last reached another step or passed one more check. */
  readonly progressAt: At;
}
/** `text` null: hidden by staff; the words are gone from every fold. `to` staff: empty for pupils who did not write it. */
export interface ChatLine { readonly seq: number; readonly at: At; readonly by: string; readonly text: string | null; readonly to?: 'staff' }
export interface Poll {
  readonly id: string;
  readonly question: string;
  readonly options: readonly string[];
  /** By person; for pupils, those of others by a number that says nothing about who. */
  readonly votes: Readonly<Record<string, number>>;
  readonly phase: 'open' | 'closed';
  /** The right option of a quiz; null without one, and for who is not told yet. */
  readonly right: number | null;
  readonly revealed: boolean;
}
/** What everybody in a class agrees on: the fold of its log. */
export interface LiveState {
  readonly seq: number;
  readonly t: At;
  readonly phase: Phase;
  readonly slide: Slide | null;
  readonly people: Readonly<Record<string, Person>>;
  /** The newest lines; older ones stay in the log. */
  readonly chat: readonly ChatLine[];
  readonly polls: readonly Poll[];
  readonly recording: Recording;
  readonly lead: Lead | null;
  readonly shared: SharedProgram | null;
  readonly run: SharedRun | null;
  readonly groups: readonly Group[];
  /** By pupil. */
  readonly help: Readonly<Record<string, PupilHelp>>;
  readonly tools: ClassTools;
  readonly board: Board;
  /** A page of own slides that takes the place of the lesson's. */
  readonly deck: LiveCommandData<'deck.show'> | null;
}

export const unopened: LiveState = { seq: 0, t: 0, phase: { is: 'unopened' }, slide: null, people: {}, chat: [], polls: [], recording: { is: 'off' }, lead: null, shared: null, run: null, groups: [], help: {}, tools: toolsPutAway, board: emptyBoard, deck: null };

type WithoutPlace<E> = E extends LiveEvent ? Omit<E, 's' | 't'> : never;
/** An event that is decided but has no place in the log yet. */
export type EventDraft = WithoutPlace<LiveEvent>;
