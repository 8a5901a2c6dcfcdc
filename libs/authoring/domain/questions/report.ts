import type { QuizItem } from '@kindling/contracts';

/** A file of questions is read in the page; these keep it quick whatever is in it. */
export const questionLimits = { bytes: 256 * 1024, questions: 200, textLength: 8000 } as const;
export const bytesOfFile = (text: string): number => { let bytes = 0; for (const sign of text) { const point = sign.codePointAt(0) ?? 0; bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4; } return bytes; };

/** Why a question was not taken, or what of it was left behind. */
export type NoteCode =
  | 'file-too-big' | 'too-many-questions' | 'no-questions' | 'no-answers' | 'not-closed' | 'essay' | 'matching' | 'weights' | 'several-numbers' | 'not-a-number' | 'answer-count' | 'no-right-answer' | 'text-too-long' | 'unknown-kind' | 'columns-missing' | 'rest-not-understood'
  | 'one-language' | 'category-left-out' | 'markup-left-out' | 'name-changed' | 'gap-at-the-end' | 'general-feedback-left-out' | 'picture-left-out' | 'code-left-out' | 'unit-left-out' | 'feedback-left-out' | 'column-left-out';
export interface ImportNote { readonly line: number; readonly code: NoteCode; readonly taken: boolean; readonly what: string }
export type Told = (code: NoteCode, taken?: boolean) => null;
/** Every question of the file is either among the items or has a note that says why not. */
export interface ImportReport { readonly items: readonly QuizItem[]; readonly notes: readonly ImportNote[]; readonly found: number }

export const nothing = (code: NoteCode, line = 1): ImportReport => ({ items: [], notes: [{ line, code, taken: false, what: '' }], found: 0 });
export const idShape = /^[a-z0-9-]{1,40}$/;
/** The wanted name when it may be one and is free, or the next number. */
export function nameFor(wanted: string, taken: ReadonlySet<string>): string {
  if (idShape.test(wanted) && !taken.has(wanted)) return wanted;
  for (let number = taken.size + 1; ; number++) if (!taken.has(`q${number}`)) return `q${number}`;
}
