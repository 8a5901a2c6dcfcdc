export { ExercisesModule } from './exercises.module.ts';
export { exercisesOfCourse, findExercise, type FoundExercise } from './exercises/exercises.repository.ts';
