import { inShell, type BoxInput, type BoxJob, type BoxMaker, type BoxRun } from '@kindling/box';
import type { Board, RefusedBecause, SketchFile } from '../compile-result.ts';
import { limits } from '../limits.ts';
import { arduinoCpp, joinedTabs } from '../source/arduino-cpp.ts';
import { besideOf, tabsOf, unitsOf } from '../source/sketch-source.ts';
import type { CoreArchives } from './core-archives.ts';
import { checkedHex } from './intel-hex.ts';
import { inBox, marks, sketchScript, stepFailed } from './sketch-script.ts';

export interface Workbench { readonly box: BoxMaker; /** Runs a build; may have a box made ahead. */ readonly run: (job: BoxJob) => Promise<BoxRun>; readonly cores: CoreArchives; readonly arduino: string }

/** What came out of the box, before anybody explains it. */
export type Built =
  | { readonly outcome: 'built'; readonly hex: string; readonly simHex: string; readonly flashBytes: number; readonly ramBytes: number; readonly said: string }
  | { readonly outcome: 'wrong'; readonly said: string }
  | { readonly outcome: 'stopped'; readonly because: Extract<RefusedBecause, 'time-out' | 'output-too-big'> };

/** Files come ordered and normalised. */
export async function buildSketch(bench: Workbench, board: Board, files: readonly SketchFile[]): Promise<Built> {
  const tabs = tabsOf(files);
  const run = await bench.run({
    command: inShell(sketchScript(board, bench.arduino, unitsOf(files))), inputs: inputsOf(bench, files),
    resultBytes: limits.resultBytes, milliseconds: limits.sketchMilliseconds,
    answer: (output) => {
      const end = `\n${output}`.indexOf(`\n${marks.tagsEnd}\n`);
      return end < 0 ? null : arduinoCpp(tabs, output.slice(0, end));
    },
  });
  return judge(run);
}

export function inputsOf(bench: Workbench, files: readonly SketchFile[]): readonly BoxInput[] {
  return [
    { path: inBox.sketch, text: joinedTabs(tabsOf(files)) },
    ...besideOf(files).map((file) => ({ path: `${inBox.sketchFolder}/${file.name}`, text: file.content })),
    { path: inBox.stockCore, hostFile: bench.cores.stock }, { path: inBox.simCore, hostFile: bench.cores.sim },
  ];
}

/** gcc reports what killed its helper in words only. */
const outOfTime = /\b(?:CPU time limit exceeded|Killed) \(program/;

function judge(run: BoxRun): Built {
  if (run.ended !== 'exited') return { outcome: 'stopped', because: run.ended };
  if (outOfTime.test(run.errors)) return { outcome: 'stopped', because: 'time-out' };
  if (run.exitCode === stepFailed.compile || run.exitCode === stepFailed.link) return { outcome: 'wrong', said: run.errors };
  if (run.exitCode !== 0) throw new Error(`the compiler box broke down (exit ${run.exitCode}): ${run.errors.slice(0, 1000)}`);
  const output = `\n${run.output.toString('latin1')}`;
  const between = (from: string, to: string): string => output.slice(output.lastIndexOf(`\n${from}\n`) + from.length + 2, output.lastIndexOf(`\n${to}\n`) + 1);
  const sizes = sectionSizes(between(marks.tagsEnd, marks.hex));
  return {
    outcome: 'built', hex: checkedHex(between(marks.hex, marks.simHex)), simHex: checkedHex(between(marks.simHex, marks.end)),
    flashBytes: sizes('text') + sizes('data'), ramBytes: sizes('data') + sizes('bss') + sizes('noinit'), said: run.errors,
  };
}

function sectionSizes(table: string): (section: string) => number {
  const sizes = new Map([...table.matchAll(/^\.(\w+)\s+(\d+)\s/gm)].map((row) => [row[1] ?? '', Number(row[2])]));
  return (section) => sizes.get(section) ?? 0;
}
