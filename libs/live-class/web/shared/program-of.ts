import type { ProgramSource, ResponseOf } from '@kindling/contracts';
import { noDiagram, type SharedFormat } from '@kindling/contracts/light';
import type { SharedWork } from '../../domain/index.ts';

type Exercise = ResponseOf<'exercises.exercise'>;

/** A built program has no text to look at: its place is taken by an empty page. */
export const formatOf = (source: ProgramSource): SharedFormat => (source.mode === 'hex' ? 'text' : source.mode);
export function bodyOf(source: ProgramSource): string {
  if (source.mode === 'hex') return emptySketch;
  return source.mode === 'blocks' ? JSON.stringify(source.blocks) : source.code;
}

/** What an exercise begins with, or an empty page in C++ for its circuit. */
export function starterOf(exercise: Exercise, asText: boolean): SharedWork {
  if (exercise.kind === 'python') return { source: { mode: 'python', code: exercise.starter.code }, diagram: noDiagram };
  return { source: asText ? { mode: 'text', code: emptySketch } : { mode: 'blocks', blocks: exercise.starter.blocks }, diagram: exercise.starter.diagram };
}
const emptySketch = 'void setup() {\n\n}\n\nvoid loop() {\n\n}\n';
