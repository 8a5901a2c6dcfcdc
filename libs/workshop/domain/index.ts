export { isStorable } from './storable.ts';
export { nextState, statesBefore, type HandInEvent } from './hand-in.ts';
