export { advance, isDone, needsHelp, untouched, type StepEvent, type StepProgress } from './step-progress.ts';
export { isStepDone, itemsOf, judgeAnswer, parsonsItem, type Judged } from './judge-answer.ts';
export { nextStep, type PathStep } from './next-step.ts';
export { conceptItems, masteryOf, type ConceptAnswers, type ConceptItem, type ConceptState } from './mastery.ts';
export { concernsOf, reachedByHalf, type PupilWork } from './concerns.ts';
export { heldUpBy, stuckTogether, type StuckTogether } from './stuck-groups.ts';
export { partNames, totalOf, usualWeights, type GradeParts } from './grade.ts';
