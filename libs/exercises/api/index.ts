export { ExercisesModule } from './exercises.module.ts';
export { findExercise, type FoundExercise } from './exercises/exercises.repository.ts';
