import type { ProgramSource, SketchTab } from '@kindling/contracts';
import { mainTab } from '@kindling/contracts/light';

export type TextSource = Extract<ProgramSource, { mode: 'text' }>;
export const mostTabs = 8;

/** Every tab with its text, the sketch first. */
export const tabsOf = ({ code, files = [] }: TextSource): readonly SketchTab[] => [{ name: mainTab, code }, ...files];

const withFiles = (source: TextSource, files: readonly SketchTab[]): TextSource => ({ mode: 'text', code: source.code, ...(files.length > 0 ? { files: [...files] } : {}) });
const beside = (source: TextSource): readonly SketchTab[] => source.files ?? [];

export const writeTab = (source: TextSource, name: string, code: string): TextSource =>
  (name === mainTab ? { ...source, code } : withFiles(source, beside(source).map((tab) => (tab.name === name ? { name, code } : tab))));
/** A header is read once only, however often it is included. */
export const addTab = (source: TextSource, name: string): TextSource => withFiles(source, [...beside(source), { name, code: name.endsWith('.h') ? '#pragma once\n\n' : '' }]);
export const removeTab = (source: TextSource, name: string): TextSource => withFiles(source, beside(source).filter((tab) => tab.name !== name));

/** Whoever includes the header by its old name includes it by the new one. */
export function renameTab(source: TextSource, from: string, to: string): TextSource {
  const include = new RegExp(`(^[ \\t]*#[ \\t]*include[ \\t]*")${from.replace('.', '\\.')}(")`, 'gm');
  const follow = (code: string): string => code.replace(include, `$1${to}$2`);
  return withFiles({ ...source, code: follow(source.code) }, beside(source).map((tab) => ({ name: tab.name === from ? to : tab.name, code: follow(tab.code) })));
}

export type NameProblem = 'tab-name-form' | 'tab-name-taken' | 'tabs-full';
/** Null when a tab may be called so; `except` is the tab that is renamed. */
export function nameProblem(source: TextSource, name: string, except: string | null = null): NameProblem | null {
  const others = tabsOf(source).filter((tab) => tab.name !== except);
  if (except === null && others.length >= mostTabs) return 'tabs-full';
  if (!/^[A-Za-z0-9_]{1,30}\.(h|cpp|ino)$/.test(name)) return 'tab-name-form';
  return others.some((tab) => tab.name.toLowerCase() === name.toLowerCase()) ? 'tab-name-taken' : null;
}
