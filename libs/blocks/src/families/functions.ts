import type { ReadBlock } from '../generator/read-blocks.ts';
import type { SketchWriter } from '../generator/sketch-writer.ts';
import type { Family } from './family.ts';

const call = (block: ReadBlock, writer: SketchWriter): string =>
  `${writer.names.of(block.name)}(${block.params.map((_, index) => writer.value(block, `ARG${index}`, '0')).join(', ')})`;

/** Calls of functions; their definitions are stacks of their own. */
export const functions: Family = {
  blocks: [],
  statements: {
    procedures_callnoreturn: (block, writer) => writer.line(`${call(block, writer)};`),
    procedures_ifreturn: (block, writer) => {
      const value = block.inputs.has('VALUE') ? ` ${writer.value(block, 'VALUE', '0')}` : '';
      writer.line(`if (${writer.value(block, 'CONDITION', 'false')}) return${value};`);
    },
  },
  values: { procedures_callreturn: call },
};

export const definitionTypes = ['procedures_defnoreturn', 'procedures_defreturn'] as const;
/** `void name(int a) {` … `}`; parameters are whole numbers. */
export function writeDefinition(block: ReadBlock, writer: SketchWriter): void {
  const gives = block.type === 'procedures_defreturn';
  const name = writer.names.of(block.fields.get('NAME') ?? 'task');
  const parameters = block.params.map((each) => writer.names.of(each));
  writer.within(block, parameters, () => {
    writer.line(`${gives ? 'int' : 'void'} ${name}(${parameters.map((each) => `int ${each}`).join(', ')}) {`, -1);
    writer.bodyHere(block, 'STACK');
    if (gives) writer.line(`return ${writer.value(block, 'RETURN', '0')};`);
    writer.line('}', -1);
  });
}
