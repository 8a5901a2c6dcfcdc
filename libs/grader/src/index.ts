export { GRADER_VERSION, gradeNotRun, gradeWork, type WorkToGrade } from './grade-work.ts';
