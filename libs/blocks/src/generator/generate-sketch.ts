import { ok, refuse, type Result } from '@kindling/kernel';
import { readWorkspace, type BlocksProblem, type ReadBlock } from './read-blocks.ts';
import { SketchWriter, UnknownBlock, type WrittenLine } from './sketch-writer.ts';
import { statementWriters } from './write-statements.ts';
import { valueWriters } from './write-values.ts';

export interface Sketch {
  readonly code: string;
  /** Lines (from 1) that a block became, its inner blocks included. */
  readonly lineOfBlock: Readonly<Record<string, { from: number; to: number }>>;
  /** The innermost block of each line. */
  readonly blockOfLine: Readonly<Record<number, string>>;
  /** Stacks that hang under no hat and therefore do nothing. */
  readonly orphans: number;
}

/** Blockly's workspace JSON to an Arduino sketch. The same JSON gives the same text, in the browser and on the server. */
export function generateSketch(json: unknown): Result<Sketch, BlocksProblem> {
  const read = readWorkspace(json);
  if (!read.ok) return read;
  const { tops, variables } = read.value;
  const writer = new SketchWriter(variables, { statements: statementWriters, values: valueWriters });
  const hats = (type: string): ReadBlock[] => tops.filter((block) => block.type === type);
  try {
    // The loop comes first, so that pins and names it uses are known when the top of the sketch is written.
    tops.filter((block) => block.type === 'const_define').forEach((block) => writer.section({ ...block }));
    const loop = hats('arduino_loop').flatMap((hat) => writer.section(hat.inputs.get('DO') ?? null));
    const setup = hats('arduino_setup').flatMap((hat) => writer.section(hat.inputs.get('DO') ?? null));
    const orphans = tops.filter((block) => !['arduino_setup', 'arduino_loop', 'const_define'].includes(block.type)).length;
    return ok(assemble(writer, setup, loop, orphans));
  } catch (thrown) {
    if (thrown instanceof UnknownBlock) return refuse('block-unknown', { type: thrown.type.slice(0, 40) });
    throw thrown;
  }
}

function assemble(writer: SketchWriter, setup: readonly WrittenLine[], loop: readonly WrittenLine[], orphans: number): Sketch {
  const plain = (text: string): WrittenLine => ({ text, block: null });
  const said = new Set([...setup, ...loop].flatMap(({ text }) => /pinMode\((\w+),/.exec(text)?.[1] ?? []));
  const modes = [...writer.used].filter(([pin]) => !said.has(pin)).map(([pin, mode]) => plain(`  pinMode(${pin}, ${mode});`));
  const top = [...writer.names.explained().map(plain), ...writer.constants.values(), ...[...writer.variablesUsed].map((name) => plain(`int ${name} = 0;`))];
  const lines = [...top, ...(top.length > 0 ? [plain('')] : []), plain('void setup() {'), ...modes, ...setup, plain('}'), plain(''), plain('void loop() {'), ...loop, plain('}')];
  const lineOfBlock: Record<string, { from: number; to: number }> = {};
  const blockOfLine: Record<number, string> = {};
  lines.forEach(({ block }, index) => {
    if (!block) return;
    blockOfLine[index + 1] = block;
    const known = Object.hasOwn(lineOfBlock, block) ? lineOfBlock[block] : undefined;
    lineOfBlock[block] = { from: known?.from ?? index + 1, to: index + 1 };
  });
  return { code: `${lines.map((line) => line.text).join('\n')}\n`, lineOfBlock, blockOfLine, orphans };
}
