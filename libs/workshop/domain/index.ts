export { nextState, statesBefore, type HandInEvent } from './hand-in.ts';
export { circuitChanges, isUnchanged, type CircuitChanges } from './circuit-changes.ts';
export { foldVersions, type FoldedVersions } from './fold-versions.ts';
export { lineDiff, nearChanges, type DiffLine } from './line-diff.ts';
export { matching } from './matching.ts';
export { withChanges, withSaves, type ProjectChange, type ProjectLists } from './waiting-changes.ts';
export { evidenceOf } from './evidence.ts';
export { turnAfter, turnMinutes, type PairTurn } from './pair-turn.ts';
