export { advance, isDone, needsHelp, untouched, type StepEvent, type StepProgress } from './step-progress.ts';
export { isStepDone, itemsOf, judgeAnswer, parsonsItem, type Judged } from './judge-answer.ts';
export { nextStep, type PathStep } from './next-step.ts';
