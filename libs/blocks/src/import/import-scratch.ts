import { ok, type Result } from '@kindling/kernel';
import { unpackProject, type ImportProblem } from './archive.ts';
import { Converter } from './converter.ts';
import type { BlockJson } from './pieces.ts';
import type { ImportReport } from './report.ts';
import { readScratchProject, type ScratchBlock, type ScratchTarget } from './scratch-project.ts';

/** Blockly's workspace JSON, ready for the workbench. */
export interface ImportedBlocks { readonly blocks: { readonly languageVersion: 0; readonly blocks: readonly BlockJson[] }; readonly variables: readonly { readonly id: string; readonly name: string }[] }
export interface ScratchImport { readonly workspace: ImportedBlocks; readonly report: ImportReport }

const startsOnce: readonly string[] = ['event_whenflagclicked', 'event_whenarduinobegin'];
const startsEachRound: readonly string[] = ['event_whenarduinoloop'];

/** A file of Scratch 3, Mind+ 1.x or a relative, as far as our blocks can say it. */
export function importScratch(file: Uint8Array): Result<ScratchImport, ImportProblem> {
  const json = unpackProject(file);
  if (!json.ok) return json;
  const targets = readScratchProject(json.value);
  return targets.ok ? ok(convert(targets.value)) : targets;
}

function convert(targets: readonly ScratchTarget[]): ScratchImport {
  const converter = new Converter();
  const tops = targets.flatMap((target) => {
    converter.enter(target);
    return [...target].filter(([, block]) => block.isTop && !block.isShadow).flatMap(([id]) => convertScript(converter, converter.chain(id)));
  });
  if (tops.filter((top) => top.type === 'arduino_loop').length > 1) converter.report.note('several-loops');
  if (tops.length > 0 && !tops.some((top) => top.type === 'arduino_setup' || top.type === 'arduino_loop')) converter.report.note('no-start');
  const variables = [...converter.variables].filter(([, id], at) => id === `v${at + 1}`).map(([name, id]) => ({ id, name: name.slice(0, 60) }));
  return { workspace: { blocks: { languageVersion: 0, blocks: laidOut(tops) }, variables }, report: converter.report.report() };
}

/** What comes before "forever" is done once; what stands in it, again and again. */
function convertScript(converter: Converter, [first, ...rest]: readonly ScratchBlock[]): BlockJson[] {
  if (!first) return [];
  if (startsOnce.includes(first.opcode)) return convertStart(converter, first, rest);
  if (startsEachRound.includes(first.opcode)) return [hat(converter, first, 'arduino_loop', converter.stack(rest, 1))];
  if (/^event_|_when/.test(first.opcode)) converter.report.note('unknown-start');
  const aside = converter.stack([first, ...rest], 0);
  return aside ? [aside] : [];
}

function convertStart(converter: Converter, first: ScratchBlock, rest: readonly ScratchBlock[]): BlockJson[] {
  const at = rest.findIndex((block) => block.opcode === 'control_forever');
  const [once, forever, after] = at < 0 ? [rest, undefined, []] : [rest.slice(0, at), rest[at], rest.slice(at + 1)];
  const setup = hat(converter, first, 'arduino_setup', converter.stack(once, 1));
  if (!forever) return [setup];
  const inside = forever.plugs.get('SUBSTACK');
  const line = converter.report.line(1, forever.opcode);
  converter.report.became(line, 'arduino_loop');
  converter.report.count(forever.opcode, true);
  const body = converter.stack(inside?.kind === 'block' ? converter.chain(inside.id) : [], 2);
  // Nothing is ever reached behind "forever".
  after.forEach((block) => converter.leaveOut(block, 1, true));
  return [...(setup.inputs ? [setup] : []), converter.make('arduino_loop', body ? { inputs: { DO: { block: body } } } : {})];
}

function hat(converter: Converter, from: ScratchBlock, type: string, body: BlockJson | null): BlockJson {
  converter.report.count(from.opcode, true);
  return converter.make(type, body ? { inputs: { DO: { block: body } } } : {});
}

/** Two columns, each script below the other. */
function laidOut(tops: readonly BlockJson[]): BlockJson[] {
  const heights = [24, 24];
  return tops.map((top, at) => {
    const column = at % 2;
    const y = heights[column] ?? 24;
    heights[column] = y + 110 + 46 * rows(top);
    return { ...top, x: 24 + column * 460, y };
  });
}
function rows(json: BlockJson): number {
  let count = 0;
  const waiting: BlockJson[] = [json];
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    count += 1;
    if (each.next) waiting.push(each.next.block);
    for (const [name, input] of Object.entries(each.inputs ?? {})) if (/^(DO|ELSE)/.test(name)) waiting.push(input.block);
  }
  return count;
}
