export { WorkshopModule } from './workshop.module.ts';
export { CompilerService, type CompilerCondition } from './compiling/compiler-service.ts';
export { mayReadHandIn, mayReviewHandIn, ownsHandIn } from './hand-ins/hand-in-policies.ts';
export { handInInPath } from './hand-ins/hand-in-scope.ts';
export { findHandIn, lockHandIn, placeOfHandIn, setHandInState, type HandInPlace } from './hand-ins/hand-ins.repository.ts';
export { nextState, type HandInEvent } from '../domain/index.ts';
export { revisionBefore } from './projects/projects.repository.ts';
export { acceptedWorks } from './hand-ins/accepted-works.repository.ts';
export { GradeExercise, type Graded } from './grading/grade-exercise.ts';
