export { openingOf, type Opening } from './lesson-opening.ts';
export { openStep, stepOfExercise } from './open-step.ts';
