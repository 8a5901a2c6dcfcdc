export { nextState, type HandInEvent } from './hand-in.ts';
export { headsOf } from './heads.ts';
