export * from './live-state.ts';
export { CHAT_KEPT, evolve, fold } from './evolve.ts';
export { CHAT_LIMIT, decide, type AnyKind, type Decision, type LiveCommand, type LiveRefusal } from './decide.ts';
export * from './attendance.ts';
export { BATON_WAIT_MS, batonTakers, batonWait, leads } from './baton.ts';
export { digest } from './digest.ts';
export * from './class-view.ts';
