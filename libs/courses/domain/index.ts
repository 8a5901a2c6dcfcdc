export { openingOf, type Opening } from './lesson-opening.ts';
export { byUnit, type UnitOfLessons } from './units.ts';
export { openItem } from './open-item.ts';
export { openStep, stepOfExercise } from './open-step.ts';
