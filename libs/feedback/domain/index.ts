export { mayBeCommented } from './commenting.ts';
export { rubricFor, rubrics } from './rubric.ts';
export { soundKind } from './sound-kind.ts';
