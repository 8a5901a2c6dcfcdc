import type { EventState } from '@kindling/contracts';

/** What may follow what. A called-off event stays called off: families have been told. */
const after: Readonly<Record<EventState, readonly EventState[]>> = {
  draft: ['published', 'called-off'], published: ['running', 'called-off'], running: ['over'], over: ['summarised'], summarised: [], 'called-off': [],
};
export const nextStates = (state: EventState): readonly EventState[] => after[state];
export const mayBecome = (from: EventState, to: EventState): boolean => after[from].includes(to);

const among = (...states: EventState[]) => (state: EventState): boolean => states.includes(state);
export const isShown = among('published', 'running', 'over', 'summarised', 'called-off');
export const takesReplies = among('published', 'running');
/** Also afterwards: what was noted at a door without network arrives late. */
export const takesCheckIns = among('published', 'running', 'over', 'summarised');
export const takesAnswers = among('running', 'over', 'summarised');
export const mayChange = among('draft', 'published', 'running');
