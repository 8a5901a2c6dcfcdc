import type { Diagram, WrittenSource, ResponseOf } from '@kindling/contracts';
import { noDiagram, type SharedFormat } from '@kindling/contracts/light';
import type { SharedProgram } from '../../domain/index.ts';

type Exercise = ResponseOf<'exercises.exercise'>;
export interface Work { readonly source: WrittenSource; readonly diagram: Diagram }

export const formatOf = (source: WrittenSource): SharedFormat => source.mode;
export const bodyOf = (source: WrittenSource): string => (source.mode === 'blocks' ? JSON.stringify(source.blocks) : source.code);
export function sourceOf(format: SharedFormat, body: string): WrittenSource {
  return format === 'blocks' ? { mode: 'blocks', blocks: JSON.parse(body) as Extract<WrittenSource, { mode: 'blocks' }>['blocks'] } : { mode: format, code: body };
}
export const workOf = ({ format, body, diagram }: SharedProgram): Work => ({ source: sourceOf(format, body), diagram });

/** What an exercise begins with, or an empty page in C++ for its circuit. */
export function starterOf(exercise: Exercise, asText: boolean): Work {
  if (exercise.kind === 'python') return { source: { mode: 'python', code: exercise.starter.code }, diagram: noDiagram };
  return { source: asText ? { mode: 'text', code: emptySketch } : { mode: 'blocks', blocks: exercise.starter.blocks }, diagram: exercise.starter.diagram };
}
const emptySketch = 'void setup() {\n\n}\n\nvoid loop() {\n\n}\n';
