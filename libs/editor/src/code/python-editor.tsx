import 'monaco-editor/languages/definitions/python/register';
import { CodeSurface, type CodeEditorProps } from './code-surface.tsx';

/** For Python: colours and indents only. */
export default function PythonEditor(props: CodeEditorProps) {
  return <CodeSurface {...props} dialect="python" indent={4} />;
}
