import 'monaco-editor/languages/definitions/cpp/register';
import { useEffect } from 'react';
import { CodeSurface, type CodeEditorProps } from './code-surface.tsx';
import { helpWithArduino } from './monaco-help.ts';

export type { CodeEditorProps } from './code-surface.tsx';

/** For C++, with help for Arduino and our libraries. */
export default function CodeEditor(props: CodeEditorProps) {
  useEffect(() => { helpWithArduino(props.language); }, [props.language]);
  return <CodeSurface {...props} dialect="cpp" indent={2} />;
}
