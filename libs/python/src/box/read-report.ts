import { boxLimits } from '../limits.ts';
import { explainError, explainStop } from '../explain/explain.ts';
import { columnOfByte, columnOfLetter, lineOf } from '../explain/python-source.ts';
import type { PythonFrame, PythonOutcome, StoppedBecause } from '../python-result.ts';
import { reportMark, separator } from './runner.ts';
import type { ProgramRun } from './run-python.ts';

interface Report { readonly stage: string; readonly type: string; readonly words: string; readonly line: number; readonly column: number; readonly unit: string; readonly frames: readonly PythonFrame[]; readonly owner: string; readonly names: readonly string[] }

/** What a run of a program means. */
export function readOutcome(program: string, { run, milliseconds }: ProgramRun): PythonOutcome {
  const output = shown(run.output);
  const stopped = (because: StoppedBecause, line = 0): PythonOutcome => ({ status: 'stopped', because, output, diagnostic: explainStop(because, line) });
  if (run.ended !== 'exited') return stopped(run.ended === 'time-out' ? 'time' : 'output');
  const report = readReport(run.errors);
  if (report?.stage === 'time') return stopped('time', report.line);
  if (report?.type === 'MemoryError' && report.stage === 'run') return stopped('memory', report.line);
  if (report && run.exitCode === 1) return wrong(program, output, report);
  if (run.exitCode < 128) return { status: 'ran', output, exitCode: run.exitCode };
  return stopped(wasOutOfTime(run.exitCode, milliseconds) ? 'time' : 'crashed');
}

const killed = 137, cpuLimit = 152;
const wasOutOfTime = (exitCode: number, milliseconds: number): boolean => exitCode === cpuLimit || (exitCode === killed && milliseconds >= boxLimits.cpuSeconds * 1000);

function wrong(program: string, output: string, { stage, type, words, line, column, unit, frames, owner, names }: Report): PythonOutcome {
  const text = lineOf(program, line);
  const place = unit === 'bytes' ? columnOfByte(text, column) : columnOfLetter(text, column);
  return { status: 'error', output, type, beforeStart: stage === 'before', frames, diagnostic: explainError({ type, words, line, column: place, program, owner, names }) };
}

/** The first one: children of a fork tell theirs behind it. */
function readReport(errors: string): Report | null {
  const [, first] = errors.split(reportMark);
  if (first === undefined) return null;
  const [stage = '', type = '', words = '', line = '', column = '', unit = '', frames = '', owner = '', names = ''] = first.split(separator);
  return {
    stage, type, words, unit, owner, line: wholeNumber(line), column: Math.max(1, wholeNumber(column)), names: names.split(' ').filter((name) => name !== ''),
    frames: frames.split(' ').filter((frame) => frame !== '').map((frame) => { const [at = '', inside = ''] = frame.split(':'); return { line: wholeNumber(at), inside }; }),
  };
}
const wholeNumber = (text: string): number => (/^\d{1,7}$/.test(text) ? Number(text) : 0);

/** PostgreSQL stores no zeros and terminals obey other control signs: their pictures are shown. */
const shown = (bytes: Buffer): string =>
  bytes.toString('utf8').replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (sign) => String.fromCharCode(0x2400 + sign.charCodeAt(0)));
