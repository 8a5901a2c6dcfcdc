import type { Diagram, ProgramSource, ResponseOf } from '@kindling/contracts';
import { noDiagram, type SharedFormat } from '@kindling/contracts/light';
import type { SharedProgram } from '../../domain/index.ts';

type Exercise = ResponseOf<'exercises.exercise'>;
export interface Work { readonly source: ProgramSource; readonly diagram: Diagram }

/** A built program has no text to look at: its place is taken by an empty page. */
export const formatOf = (source: ProgramSource): SharedFormat => (source.mode === 'hex' ? 'text' : source.mode);
export function bodyOf(source: ProgramSource): string {
  if (source.mode === 'hex') return emptySketch;
  return source.mode === 'blocks' ? JSON.stringify(source.blocks) : source.code;
}
export function sourceOf(format: SharedFormat, body: string): ProgramSource {
  return format === 'blocks' ? { mode: 'blocks', blocks: JSON.parse(body) as Extract<ProgramSource, { mode: 'blocks' }>['blocks'] } : { mode: format, code: body };
}
export const workOf = ({ format, body, diagram }: SharedProgram): Work => ({ source: sourceOf(format, body), diagram });

/** What an exercise begins with, or an empty page in C++ for its circuit. */
export function starterOf(exercise: Exercise, asText: boolean): Work {
  if (exercise.kind === 'python') return { source: { mode: 'python', code: exercise.starter.code }, diagram: noDiagram };
  return { source: asText ? { mode: 'text', code: emptySketch } : { mode: 'blocks', blocks: exercise.starter.blocks }, diagram: exercise.starter.diagram };
}
const emptySketch = 'void setup() {\n\n}\n\nvoid loop() {\n\n}\n';
