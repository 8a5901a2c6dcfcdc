import type { LiveCommandData, LiveCommandKind } from '@kindling/contracts';
import { ok, type Result } from '@kindling/kernel';
import type { EventDraft, LiveRole, LiveState, Who } from './live-state.ts';

export type LiveRefusal =
  | 'live.not-open' | 'live.already-open' | 'live.not-allowed' | 'live.removed' | 'live.chat-quiet' | 'live.nobody-here' | 'live.board-full' | 'live.drawing-not-let'
  | 'live.no-pen' | 'live.not-leading' | 'live.lead-is-here' | 'live.lead-may-return'
  | 'resource.not-found' | 'resource.conflict' | 'request.malformed' | 'request.too-many';
/** No event at all is a yes too: things already are as the command wants them. */
export type Decision = Result<readonly EventDraft[], LiveRefusal>;
/** Decides one kind of command that clients send. */
export type ClientDecider<K extends LiveCommandKind> = (state: LiveState, who: Who, data: LiveCommandData<K>, at: number) => Decision;

export const events = (...drafts: EventDraft[]): Decision => ok(drafts);
export const nothing: Decision = ok([]);
export const everyone: readonly LiveRole[] = ['pupil', 'staff'];
export const staffOnly: readonly LiveRole[] = ['staff'];
