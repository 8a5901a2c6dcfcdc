import type { Diagnostic, Text } from '@kindling/contracts';
import type { StoppedBecause } from '../python-result.ts';
import type { Entry, Params, Situation } from './entry.ts';
import { names } from './names.ts';
import { codeOfLine, lineOf } from './python-source.ts';
import { signs } from './signs.ts';
import { structure } from './structure.ts';
import { values } from './values.ts';

export const catalogue: readonly Entry[] = [...signs, ...structure, ...names, ...values];
const otherwise: Entry = {
  code: 'unknown', match: /^/,
    message: { zh: '程序在这里出错了。Python 说：{said}', en: 'The program went wrong here. Python says: {said}' },
};

export type Told = Omit<Situation, 'groups' | 'text' | 'code'>;

/** Python's sentence, in a sentence for pupils that says what to do. */
export function explainError(told: Told): Diagnostic {
  const text = lineOf(told.program, told.line);
  const said = `${told.type}: ${told.words}`.slice(0, 500);
  const base: Situation = { ...told, text, code: codeOfLine(text), groups: {} };
  for (const entry of [...catalogue, otherwise]) {
    const found = entry.match.exec(said);
    const situation = { ...base, groups: found?.groups ?? {} };
    const more = found ? (entry.also ? entry.also(situation) : {}) : null;
    if (more) return diagnosticOf(entry.code, entry.message, { ...situation.groups, said, ...more }, told.line, entry.column?.(situation) ?? told.column, said);
  }
  throw new Error('the last entry explains everything');
}

const stops: Readonly<Record<StoppedBecause, Text>> = {
  time: { zh: '程序太久没有结束，被停下了。检查循环有没有停下来的时候：while 的条件会不会变成假？', en: 'The program did not end and was stopped. Check that the loop can end: does the condition of while ever become false?' },
  memory: { zh: '程序用了太多内存，被停下了。是不是有一个列表或文字在不停地变长？', en: 'The program used too much memory and was stopped. Does a list or a text grow without end?' },
  output: { zh: '程序打印得太多，被停下了。是不是循环里的 print 停不下来？', en: 'The program printed too much and was stopped. Does a print run in a loop without end?' },
  crashed: { zh: 'Python 自己崩溃了，或者程序把自己关掉了。', en: 'Python itself crashed, or the program ended itself by force.' },
};
const stopCodes: Readonly<Record<StoppedBecause, string>> = { time: 'endless-program', memory: 'too-much-memory', output: 'too-much-output', crashed: 'crashed' };

/** `line` 0: nobody can tell where. */
export const explainStop = (because: StoppedBecause, line: number): Diagnostic => diagnosticOf(stopCodes[because], stops[because], {}, line, 1, because);

function diagnosticOf(code: string, message: Text, params: Params, line: number, column: number, raw: string): Diagnostic {
  return { severity: 'error', line, column: Math.max(1, column), code, raw: plain(raw), message: { zh: plain(filled(message.zh, params)), en: plain(filled(message.en, params)) } };
}

const filled = (template: string, params: Params): string => template.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : whole));
/** Names and texts of the pupil may hold anything. */
const plain = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, ' ');
