import { ok, refuse, type Result } from '@kindling/kernel';
import { readWorkspace, type BlocksProblem, type ReadBlock } from './read-blocks.ts';
import { definitionTypes, writeDefinition } from '../families/functions.ts';
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

/** Blocks that may stand alone: they say what a name means. */
const definedAtTop: readonly string[] = ['const_define', 'variable_declare', 'array_define'];
const plain = (text: string): WrittenLine => ({ text, block: null });
const blank = plain('');
/** A display that nobody started is started for the pupil. */
const startLcd = (writer: SketchWriter, setup: readonly WrittenLine[]): string[] =>
  (writer.globals.has('lcd') && !setup.some(({ text }) => text.includes('lcd.init()')) ? ['lcd.init();', 'lcd.backlight();'] : []);

/** Blockly's workspace JSON to an Arduino sketch. The same JSON gives the same text, in the browser and on the server. */
export function generateSketch(json: unknown): Result<Sketch, BlocksProblem> {
  const read = readWorkspace(json);
  if (!read.ok) return read;
  const { tops, variables } = read.value;
  const writer = new SketchWriter(variables, { statements: statementWriters, values: valueWriters });
  const hats = (type: string): ReadBlock[] => tops.filter((block) => block.type === type);
  try {
    // The loop comes first, so that pins and names it uses are known when the top of the sketch is written.
    tops.filter((block) => definedAtTop.includes(block.type)).forEach((block) => writer.section({ ...block }));
    const tasks = tops.filter((block) => (definitionTypes as readonly string[]).includes(block.type)).flatMap((block) => [blank, ...writer.apart(() => writeDefinition(block, writer))]);
    const loop = hats('arduino_loop').flatMap((hat) => writer.section(hat.inputs.get('DO') ?? null));
    const setup = hats('arduino_setup').flatMap((hat) => writer.section(hat.inputs.get('DO') ?? null));
    const orphans = tops.filter((block) => !['arduino_setup', 'arduino_loop', ...definedAtTop, ...definitionTypes].includes(block.type)).length;
    return ok(assemble(writer, { setup, loop, tasks }, orphans));
  } catch (thrown) {
    if (thrown instanceof UnknownBlock) return refuse('block-unknown', { type: thrown.type.slice(0, 40) });
    throw thrown;
  }
}

interface Sections { readonly setup: readonly WrittenLine[]; readonly loop: readonly WrittenLine[]; readonly tasks: readonly WrittenLine[] }
function assemble(writer: SketchWriter, { setup, loop, tasks }: Sections, orphans: number): Sketch {
  const said = new Set([...setup, ...loop, ...tasks].flatMap(({ text }) => /pinMode\((\w+),/.exec(text)?.[1] ?? []));
  const modes = [...writer.used].filter(([pin]) => !said.has(pin)).map(([pin, mode]) => plain(`  pinMode(${pin}, ${mode});`));
  const begins = [...startLcd(writer, setup), ...writer.begins].map((text) => plain(`  ${text}`));
  const includes = [...writer.includes].map((header) => plain(`#include <${header}>`));
  const names = [...writer.names.explained().map(plain), ...writer.constants.values(), ...writer.globals.values(), ...writer.declarations().map(plain)];
  const top = [...includes, ...(includes.length > 0 && names.length > 0 ? [blank] : []), ...names];
  const helpers = [...writer.helpers.values()].flatMap((body) => [blank, ...body.map(plain)]);
  const lines = [...top, ...(top.length > 0 ? [blank] : []), plain('void setup() {'), ...modes, ...begins, ...setup, plain('}'), blank, plain('void loop() {'), ...loop, plain('}'), ...tasks, ...helpers];
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
