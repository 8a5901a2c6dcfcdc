export { GRADER_VERSION, gradeNotRun, gradeWithPlaces, gradeWork, type Graded, type WorkToGrade } from './grade-work.ts';
export type { Moment } from './place-recorder.ts';
export { gradePython, inputsOf, PYTHON_GRADER_VERSION, pythonNotRun, type PythonWorkToGrade } from './python/grade-python.ts';
export type { SourceFacts } from './python/judge-source.ts';
