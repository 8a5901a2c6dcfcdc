import { inShell, runInBox } from '@kindling/box';
import type { Board, SketchFile } from '../compile-result.ts';
import { inputsOf, type Workbench } from '../build/build-sketch.ts';
import { checkedHex } from '../build/intel-hex.ts';
import { inBox, linesScript, marks } from '../build/sketch-script.ts';
import { limits } from '../limits.ts';
import { arduinoCpp, joinedTabs } from '../source/arduino-cpp.ts';
import { tabsOf, unitsOf } from '../source/sketch-source.ts';
import { readLineTable, type LineTable } from './line-table.ts';

/**
 * Builds once more with line numbers. Only wanted when a check failed, so ordinary builds do not pay for it.
 * @returns null when the program with line numbers is not the same program byte for byte, or could not be built.
 */
export async function findLines(bench: Workbench, board: Board, files: readonly SketchFile[], simHex: string): Promise<LineTable | null> {
  const tabs = tabsOf(files);
  const run = await runInBox(bench.box, {
    command: inShell(linesScript(board, bench.arduino, unitsOf(files))), inputs: inputsOf(bench, files), resultBytes: limits.resultBytes * 4, milliseconds: limits.sketchMilliseconds,
    answer: (output) => { const end = `\n${output}`.indexOf(`\n${marks.tagsEnd}\n`); return end < 0 ? null : arduinoCpp(tabs, output.slice(0, end)); },
  });
  if (run.ended !== 'exited' || run.exitCode !== 0) return null;
  const output = run.output.toString('latin1');
  const [hexStart, tableStart] = [output.lastIndexOf(`\n${marks.simHex}\n`), output.lastIndexOf(`\n${marks.hex}\n`)];
  const hex = output.slice(hexStart + marks.simHex.length + 2, tableStart + 1);
  if (joinedTabs(tabs) === '' || checkedHex(hex) !== simHex) return null;
  return readLineTable(output.slice(tableStart), inBox.sketch.split('/').at(-1) ?? '');
}
