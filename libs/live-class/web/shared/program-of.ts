import type { ResponseOf, WrittenSource } from '@kindling/contracts';
import { noDiagram, type SharedFormat } from '@kindling/contracts/light';
import type { SharedWork } from '../../domain/index.ts';

type Exercise = ResponseOf<'exercises.exercise'>;

export const formatOf = (source: WrittenSource): SharedFormat => source.mode;
export const bodyOf = (source: WrittenSource): string => (source.mode === 'blocks' ? JSON.stringify(source.blocks) : source.code);

/** What an exercise begins with, or an empty page in C++ for its circuit. */
export function starterOf(exercise: Exercise, asText: boolean): SharedWork {
  if (exercise.kind === 'python') return { source: { mode: 'python', code: exercise.starter.code }, diagram: noDiagram };
  return { source: asText ? { mode: 'text', code: emptySketch } : { mode: 'blocks', blocks: exercise.starter.blocks }, diagram: exercise.starter.diagram };
}
const emptySketch = 'void setup() {\n\n}\n\nvoid loop() {\n\n}\n';
