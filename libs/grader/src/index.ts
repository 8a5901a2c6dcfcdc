export { GRADER_VERSION, gradeNotRun, gradeWithPlaces, gradeWork, type Graded, type WorkToGrade } from './grade-work.ts';
export type { Moment } from './place-recorder.ts';
