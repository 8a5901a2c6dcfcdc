import { formatSketch } from '../../libs/editor/src/format/format-sketch.ts';
import { readVariants } from './variants.ts';

const { variants, exercises } = readVariants();
const isSketch = (code: string | undefined): code is string => code !== undefined && code.includes('loop()');
const programs = [...variants.map((variant) => variant.code), ...[...exercises.values()].map((exercise) => exercise.reference.code)].filter(isSketch);
const withoutBlanks = (program: string): string[] => program.split('\n').map((line) => line.trim());

describe('the formatter on the programs of the course', () => {
  it('changes only blanks at both ends of lines, and nothing the second time', () => {
    expect(programs.length).toBeGreaterThan(150);
    for (const program of programs) {
      const once = formatSketch(program);
      expect(withoutBlanks(once)).toEqual(withoutBlanks(program));
      expect(formatSketch(once)).toBe(once);
    }
  });
  it('brings back a program whose indents were lost', () => {
    for (const program of programs) expect(formatSketch(withoutBlanks(program).join('\n'))).toBe(formatSketch(program));
  });
  it('leaves what is well indented as it is', () => {
    expect(programs.filter((program) => formatSketch(program) !== program.replace(/ +$/gm, ''))).toEqual([]);
  });
});
