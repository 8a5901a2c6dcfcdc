import { importScratch, importSketch, type ImportProblem, type ImportReport, type SketchImport, type SketchProblem } from '@kindling/blocks/import';
import type { ProgramSource } from '@kindling/contracts';
import { plainPunctuation } from '@kindling/editor/plain';
import { ok, refuse, type Result } from '@kindling/kernel';
import { parseHex, type HexProblem } from '@kindling/simulator';

export type FileProblem = ImportProblem | SketchProblem | HexProblem | 'unknown-kind';
export type FileRead =
  | { readonly kind: 'blocks'; readonly title: string; readonly source: ProgramSource; readonly report: ImportReport }
  | { readonly kind: 'text'; readonly title: string; readonly source: ProgramSource; readonly sketch: SketchImport; /** How many signs a Chinese keyboard has left in it. */ readonly oddSigns: number; readonly mended: ProgramSource }
  | { readonly kind: 'hex'; readonly title: string; readonly source: ProgramSource };

const longestTitle = 60;
const titleOf = (name: string): string => name.replace(/\.[^.]*$/, '').trim().slice(0, longestTitle);

/** A file of a pupil's, by its ending. Nothing leaves the computer before a project is made of it. */
export function readFile(name: string, bytes: Uint8Array): Result<FileRead, FileProblem> {
  switch (/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()) {
    case 'sb3': case 'mp': return readBlocks(name, bytes);
    case 'ino': case 'cpp': case 'pde': return readSketch(name, bytes);
    case 'hex': return readHex(name, bytes);
    default: return refuse('unknown-kind', {});
  }
}

function readBlocks(name: string, bytes: Uint8Array): Result<FileRead, FileProblem> {
  const read = importScratch(bytes);
  if (!read.ok) return read;
  const { workspace, report } = read.value;
  const blocks = { blocks: { languageVersion: 0, blocks: [...workspace.blocks.blocks] }, variables: [...workspace.variables] };
  return ok({ kind: 'blocks', title: titleOf(name), source: { mode: 'blocks', blocks }, report });
}

function readSketch(name: string, bytes: Uint8Array): Result<FileRead, FileProblem> {
  const read = importSketch(textOf(bytes));
  if (!read.ok) return read;
  const { code } = read.value;
  const plain = plainPunctuation(code);
  return ok({ kind: 'text', title: titleOf(name), source: { mode: 'text', code }, sketch: read.value, oddSigns: oddSigns(code, plain), mended: { mode: 'text', code: plain } });
}
/** Windows in Chinese still saves in its own encoding. */
function textOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return text.includes('\uFFFD') ? new TextDecoder('gb18030').decode(bytes) : text;
}
/** Line by line: mending never moves a line. */
function oddSigns(code: string, plain: string): number {
  if (code === plain) return 0;
  const lines = plain.split('\n');
  const kept = /[\x20-\x7e\t]/;
  return code.split('\n').reduce((sum, line, at) => (line === lines[at] ? sum : sum + Math.max(1, [...line].filter((sign) => !kept.test(sign)).length - [...(lines[at] ?? '')].filter((sign) => !kept.test(sign)).length)), 0);
}

function readHex(name: string, bytes: Uint8Array): Result<FileRead, FileProblem> {
  if (bytes.length > 100_000) return refuse('hex-too-big', {});
  const hex = new TextDecoder().decode(bytes).split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '').join('\n');
  const flash = parseHex(hex);
  return flash.ok ? ok({ kind: 'hex', title: titleOf(name), source: { mode: 'hex', hex, name: name.slice(-80) } }) : flash;
}
