export { nextState, statesBefore, type HandInEvent } from './hand-in.ts';
