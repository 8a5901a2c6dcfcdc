export { GRADER_VERSION, gradeNotRun, gradeWithPlaces, gradeWork, type Graded, type WorkToGrade } from './grade-work.ts';
export type { Moment } from './place-recorder.ts';
export { casesOf, gradePython, PYTHON_GRADER_VERSION, pythonNotRun, type PythonCase, type PythonWorkToGrade } from './python/grade-python.ts';
export type { SourceFacts } from './python/judge-source.ts';
