export { ExercisesModule } from './exercises.module.ts';
export { ExerciseOpeners, type ExerciseOpener } from './exercises/exercise-openers.ts';
export { exercisesOfCourse, findExercise, type FoundExercise } from './exercises/exercises.repository.ts';
