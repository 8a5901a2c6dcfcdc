import type { Diagnostic } from '@kindling/contracts';
import type { SketchFile } from '../compile-result.ts';
import { inBox } from '../build/sketch-script.ts';
import { mainFile } from '../source/sketch-source.ts';
import { catalogue, otherwise } from './catalogue/catalogue.ts';
import type { Entry, Params, Situation } from './catalogue/entry.ts';
import { complaintsIn, type Complaint } from './compiler-words.ts';
import { columnOfByte, lineOf, namesIn, sourceText, type SourceText } from './source-text.ts';

/** `file` is the tab; line and column count from 1 in it, columns in UTF-16 units. */
export interface SketchDiagnostic extends Diagnostic { readonly file: string }

const rawLength = 500;
/** Files beside the sketch are named with their folder in the box. */
const ownFolder = new RegExp(`^${inBox.sketchFolder}/`, 'gm');
/** Guessing costs time with every name; no pupil's sketch has more. */
const mostNames = 500;
const mostComplaints = 60;

/** What the compiler said, in sentences for pupils. One complaint a line: the first is the cause, the rest follow from it. */
export function explain(said: string, files: readonly SketchFile[], status: 'compiled' | 'failed'): readonly SketchDiagnostic[] {
  const sources = new Map(files.map((file) => [file.name, sourceText(file.name, file.content)]));
  const names = [...new Set([...sources.values()].flatMap(namesIn))].slice(0, mostNames);
  const explained = complaintsIn(said.replace(ownFolder, '')).slice(0, mostComplaints).map((complaint) => explainOne(complaint, sources, names)).filter((found) => found !== null);
  const told = onePerLine(explained);
  const needsError = status === 'failed' && !told.some((diagnostic) => diagnostic.severity === 'error');
  return needsError ? [...told, unexplained(said)] : told;
}

function explainOne(complaint: Complaint, sources: ReadonlyMap<string, SourceText>, names: readonly string[]): SketchDiagnostic | null {
  const own = sources.get(complaint.file);
  // A warning inside the Arduino core is not the pupil's business; an error there was caused by the sketch.
  if (!own && complaint.severity === 'warning') return null;
  const source = own ?? sources.get(mainFile) ?? sourceText(mainFile, '');
  const line = own ? Math.min(Math.max(1, complaint.line), source.lines.length) : 1;
  const place = { line, column: own ? columnOfByte(lineOf(source, line), complaint.column) : 1 };
  const text = complaint.text.replace(/ \[-[\w-]+(?:=\w+)?\]$/, '');
  for (const entry of [...catalogue, otherwise]) {
    const groups = entry.match.exec(text)?.groups ?? (entry.match.test(text) ? {} : null);
    if (groups) {
      const found = apply(entry, { complaint, source, place, groups, names: names.filter((name) => name !== groups['name']) });
      if (found) return found;
    }
  }
  return null;
}

function apply(entry: Entry, situation: Situation): SketchDiagnostic | null {
  const more = entry.also ? entry.also(situation) : {};
  if (!more) return null;
  const { complaint, source, groups } = situation;
  const raw = complaint.text.slice(0, rawLength);
  const params: Params = { ...groups, words: raw, ...more };
  const place = entry.place?.(situation) ?? situation.place;
  return {
    file: source.name, severity: complaint.severity, line: place.line, column: place.column, code: entry.code, raw,
    message: { zh: filled(entry.message.zh, params), en: filled(entry.message.en, params) },
  };
}

const filled = (template: string, params: Params): string => template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

/** Errors push out warnings on the same line. */
function onePerLine(diagnostics: readonly SketchDiagnostic[]): readonly SketchDiagnostic[] {
  const kept = new Map<string, SketchDiagnostic>();
  for (const severity of ['error', 'warning'] as const) {
    for (const diagnostic of diagnostics.filter((candidate) => candidate.severity === severity)) {
      const line = `${diagnostic.file}:${diagnostic.line}`;
      if (!kept.has(line)) kept.set(line, diagnostic);
    }
  }
  return [...kept.values()].sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1));
}

function unexplained(said: string): SketchDiagnostic {
  const words = said.split('\n').find((row) => row.trim() !== '')?.slice(0, rawLength).replace(/[^\x20-\x7e]/g, ' ') ?? 'no reason given';
  return {
    file: mainFile, severity: 'error', line: 1, column: 1, code: otherwise.code, raw: words,
    message: { zh: filled(otherwise.message.zh, { words }), en: filled(otherwise.message.en, { words }) },
  };
}
