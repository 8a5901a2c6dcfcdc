export { adviceFor, lineOf, type LineAdvice, type Readings } from './measured-line.ts';
