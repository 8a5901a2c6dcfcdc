import { lazyPart } from '@kindling/ui';

/** Heavy parts come in their own chunks: Blockly with the blocks, Monaco only in text mode. */
export const BlockEditor = lazyPart(() => import('./blocks/block-editor.tsx'));
export const CodeEditor = lazyPart(() => import('./code/code-editor.tsx'));
/** The same Monaco with Python in place of C++. */
export const PythonEditor = lazyPart(() => import('./code/python-editor.tsx'));
export { CodeView, type CodeCaret, type CodeViewProps } from './code/code-view.tsx';
export type { BlockEditorProps } from './blocks/block-editor.tsx';
export type { CodeEditorProps } from './code/code-editor.tsx';
export { plainPython } from './code/plain-python.ts';
export { pythonTokens } from './code/python-tokens.ts';
export { formatSketch } from './format/format-sketch.ts';
export { plainPunctuation } from './code/plain-punctuation.ts';
